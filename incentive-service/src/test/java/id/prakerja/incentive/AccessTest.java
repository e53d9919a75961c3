package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.testkit.Management;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No endpoint is open by accident: whatever the API description names is tried without a token and with a wrong one. */
@ComponentTest
class AccessTest {

    /** What partners sign and call by SNAP BI, which has a form of refusals of its own. */
    private static final String SNAP = " /snap/";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** Whom each endpoint of this service serves, written down once more by hand. */
    private static final Map<String, Set<String>> ROLES = Map.ofEntries(
            Map.entry("PUT /v1/participants/{id}/account", Set.of(Role.APPLICANT)),
            Map.entry(
                    "GET /v1/participants/{id}/account",
                    Set.of(Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR)),
            Map.entry(
                    "GET /v1/participants/{id}/incentive",
                    Set.of(Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR)),
            Map.entry(
                    "GET /v1/participants/{id}/journey",
                    Set.of(Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR)),
            Map.entry("GET /v1/payouts", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/payouts/{id}", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("POST /v1/payouts/{id}/release", Set.of(Role.FINANCE)),
            Map.entry("GET /v1/ledger/accounts", Set.of(Role.FINANCE, Role.AUDITOR)),
            Map.entry("GET /v1/ledger/entries", Set.of(Role.FINANCE, Role.AUDITOR)),
            Map.entry("GET /v1/ledger/export", Set.of(Role.FINANCE, Role.AUDITOR)),
            Map.entry("GET /v1/ledger/checkpoint", Set.of(Role.FINANCE, Role.AUDITOR)),
            Map.entry("GET /v1/ledger/periods", Set.of(Role.FINANCE, Role.AUDITOR)),
            Map.entry("PUT /v1/ledger/periods/{lastDay}", Set.of(Role.FINANCE)),
            Map.entry("POST /v1/payouts/{id}/retry", Set.of(Role.OPERATOR)),
            Map.entry("GET /v1/payment-verifications", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/payment-verifications/{month}", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry(
                    "GET /v1/payment-verifications/{month}/entries.csv",
                    Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("PUT /v1/payment-verifications/{month}/value", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/payment-verification-figures", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry(
                    "GET /v1/participants/{id}/payment-questions",
                    Set.of(Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR)),
            Map.entry("PUT /v1/participants/{id}/payment-questions/{month}/answer", Set.of(Role.APPLICANT)),
            Map.entry("GET /v1/audit/waves/{wave}.ndjson", Set.of(Role.FINANCE, Role.AUDITOR)),
            Map.entry("GET /v1/rejudgement", Set.of(Role.FINANCE, Role.AUDITOR)),
            Map.entry("GET /v1/rejudgement/payments.ndjson", Set.of(Role.FINANCE, Role.AUDITOR)),
            Map.entry("GET /v1/batches", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/batches/{id}", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("POST /v1/batches/{id}/pause", Set.of(Role.FINANCE)),
            Map.entry("POST /v1/batches/{id}/resumption", Set.of(Role.FINANCE)),
            Map.entry("POST /v1/batches/{id}/cancellation", Set.of(Role.FINANCE)),
            Map.entry("GET /v1/partner-suspensions", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("POST /v1/partner-suspensions/{partner}", Set.of(Role.FINANCE)),
            Map.entry("POST /v1/partner-suspensions/{partner}/lifting", Set.of(Role.FINANCE)),
            Map.entry("GET /v1/payout-releases/{id}", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/schedule-versions", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/schedule-versions/{version}", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/question-sets", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/survey-figures", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry(
                    "GET /v1/participants/{id}/surveys",
                    Set.of(Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR)),
            Map.entry("PUT /v1/participants/{id}/surveys/{sequence}/answers", Set.of(Role.APPLICANT)),
            Map.entry("POST /v1/recovery-openings/preview", Set.of(Role.FINANCE)),
            Map.entry("GET /v1/recovery-openings/{id}", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/recovery-cases", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/recovery-cases/{id}", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("POST /v1/recovery-cases/{id}/notice", Set.of(Role.FINANCE)),
            Map.entry("POST /v1/recovery-cases/{id}/refunds", Set.of(Role.FINANCE)),
            Map.entry("POST /v1/recovery-cases/{id}/write-off", Set.of(Role.FINANCE)),
            Map.entry("POST /v1/recovery-cases/{id}/withdrawal", Set.of(Role.FINANCE)),
            Map.entry("GET /v1/recovery-figures", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry(
                    "GET /v1/participants/{id}/recovery-cases",
                    Set.of(Role.APPLICANT, Role.OPERATOR, Role.FINANCE, Role.AUDITOR)),
            Map.entry("GET /v1/finance-queues", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/payout-forecast", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/lists/{list}.csv", Set.of(Role.FINANCE, Role.AUDITOR)),
            Map.entry("GET /v1/partner-service-levels", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/budget", Set.of(Role.FINANCE, Role.AUDITOR)),
            Map.entry("GET /v1/payout-doors", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("POST /v1/payout-doors/{partner}", Set.of(Role.FINANCE)),
            Map.entry("GET /v1/payout-doors/{partner}/deliveries", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("POST /v1/payout-doors/{partner}/replay", Set.of(Role.FINANCE, Role.OPERATOR)),
            Map.entry("POST /v1/payout-doors/{partner}/test-event", Set.of(Role.FINANCE, Role.OPERATOR)),
            Map.entry("POST /v1/payout-doors/{partner}/enablement", Set.of(Role.FINANCE, Role.OPERATOR)),
            Map.entry("GET /v1/partner-instructions", Set.of()),
            Map.entry("POST /v1/partner-instructions/acknowledgement", Set.of()),
            Map.entry("POST /v1/partner-reports", Set.of()),
            Map.entry("GET /v1/partner-payouts", Set.of()),
            Map.entry("GET /v1/partner-deliveries", Set.of()),
            Map.entry("GET /v1/partner-keys", Set.of()),
            Map.entry("POST /v1/partner-keys", Set.of()),
            Map.entry("DELETE /v1/partner-keys/{id}", Set.of()),
            Map.entry("GET /v1/statement-fetches", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/statements", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/statements/{id}", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/statements/{id}/differences", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("POST /v1/statements/{id}/reconciliation", Set.of(Role.FINANCE)),
            Map.entry("GET /v1/reconciliation/waves", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/reconciliation/days", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/reconciliation", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/figures", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/disputed-reports", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("GET /v1/disputed-reports/{id}", Set.of(Role.FINANCE, Role.OPERATOR, Role.AUDITOR)),
            Map.entry("POST /v1/disputed-reports/{id}/resolution", Set.of(Role.FINANCE)));

    private static final String ACCEPTABLE_BODY =
            "{\"partner\":\"gopay\",\"accountReference\":\"081200000001\",\"note\":\"seen\",\"reason\":\"seen\","
                    + "\"answers\":{\"WORK\":\"NONE\"},\"arrived\":false}";

    private static final List<String> EVERY_ROLE =
            List.of(Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.CURATOR, Role.FINANCE, Role.AUDITOR);

    @Test
    void asksForATokenEverywhere() {
        List<String> endpoints = endpoints();
        assertTrue(endpoints.containsAll(ROLES.keySet()), () -> "described: " + endpoints);
        for (String endpoint : endpoints) {
            Response answer = call(endpoint, null);
            assertEquals(401, answer.statusCode(), endpoint);
            if (endpoint.contains(SNAP)) {
                answer.then().body("responseCode", startsWith("401"));
            } else {
                answer.then().body("code", equalTo("UNAUTHENTICATED")).header("WWW-Authenticate", "Bearer");
            }
            assertEquals(401, call(endpoint, "not.a.token").statusCode(), endpoint);
        }
    }

    @Test
    void aTokenForAnotherSystemOpensNothing() {
        assertEquals(200, call("GET /v1/payouts", Tokens.staff(Role.FINANCE)).statusCode());
        assertEquals(
                401,
                call("GET /v1/payouts", Tokens.forAnotherSystem(Role.FINANCE)).statusCode());
    }

    @Test
    void letsNobodyInButThoseItServes() {
        ROLES.forEach((endpoint, served) -> {
            for (String role : EVERY_ROLE) {
                // An applicant's token in this test is never the person's own, and so never lets in.
                boolean expected = served.contains(role) && !role.equals(Role.APPLICANT);
                boolean allowed = call(endpoint, Tokens.staff(role)).statusCode() != 403;
                boolean personal = endpoint.contains("participants");
                if (!role.equals(Role.APPLICANT) || personal) {
                    assertEquals(expected, allowed, endpoint + " for " + role);
                }
            }
        });
    }

    /** A service that has just begun is not ready before its channels are. */
    @Test
    void tellsItsHealth() {
        given().get(Management.at("/q/health/live")).then().statusCode(200).body("status", equalTo("UP"));
        patiently()
                .untilAsserted(() -> given().get(Management.at("/q/health/ready"))
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP")));
    }

    private static List<String> endpoints() {
        Map<String, Map<String, Object>> paths = given().accept(ContentType.JSON)
                .get(Management.at("/q/openapi?format=json"))
                .then()
                .extract()
                .path("paths");
        List<String> endpoints = new ArrayList<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> endpoints.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return endpoints;
    }

    private static Response call(String endpoint, String token) {
        String[] parts = endpoint.split(" ", 2);
        var request = token == null ? given() : given().auth().oauth2(token);
        return request.contentType(ContentType.JSON)
                .body(parts[0].equals("GET") ? "" : ACCEPTABLE_BODY)
                .request(
                        parts[0],
                        parts[1].replaceAll("\\{(sequence|version)}", "1")
                                .replace("{month}", "2020-10")
                                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
    }
}
