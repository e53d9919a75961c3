package id.prakerja.journey;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.suite.Suite;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No endpoint is open by accident: every operation of the four API descriptions is tried with no and with wrong credentials,
 * but for the few that are open on purpose.
 */
class AccessTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    /** What a token, a partner's signature and an institution's signature are told that do not hold. */
    private static final Set<String> REFUSALS =
            Set.of("UNAUTHENTICATED", "SIGNATURE_MISMATCH", "VOUCHER_SIGNATURE_INVALID");

    /** Where people sign in, who have no credentials yet; what anybody may verify or read, or asks before signing in to it (xAPI). */
    private static final Map<Service, Set<String>> OPEN_ON_PURPOSE = Map.of(
            Service.REGISTRATION, Set.of("POST /v1/sign-in", "POST /v1/sign-in/code"),
            Service.TRAINING,
                    Set.of(
                            "GET /v1/catalogue",
                            "GET /v1/certificates",
                            "GET /v1/certificates/credential",
                            "GET /v1/credential-issuer",
                            "GET /v1/credential-issuer/keys",
                            "GET /v1/credential-issuer/keys/{keyId}",
                            "GET /v1/credential-statuses/{list}",
                            "GET /v1/ratings",
                            "GET /v1/reviews",
                            "GET /xAPI/about"),
            Service.OVERSIGHT,
                    Set.of(
                            "GET /v1/public-figures",
                            "GET /v1/public-figures/{figure}.csv",
                            "GET /v1/public-figures/{figure}.json",
                            "GET /v1/public-figures/datapackage.json",
                            "GET /v1/public-log",
                            "GET /log/checkpoint",
                            "GET /log/tile/{path}"),
            Service.SELECTION,
                    Set.of(
                            "GET /v1/programme",
                            "GET /v1/calendar",
                            "GET /v1/figures",
                            "GET /v1/waves",
                            "GET /v1/waves/{wave}",
                            "GET /v1/waves/{wave}/randomness",
                            "GET /v1/waves/{wave}/freeze",
                            "GET /v1/waves/{wave}/self-tests",
                            "GET /v1/waves/{wave}/rules",
                            "GET /v1/waves/{wave}/judgements",
                            "GET /v1/waves/{wave}/figures",
                            "GET /v1/waves/{wave}/determination-list",
                            "GET /v1/waves/{wave}/determination-list.ndjson",
                            "GET /v1/waves/{wave}/result-package",
                            "GET /v1/waves/{wave}/entries/{entryId}/proof"));

    /** The older API of institutions, whose refusals have the form that existing programs read. */
    private static final String VOUCHER_API = "/api/v1/integration/";

    /** What partners call by SNAP BI, which has its own form of refusals, too. */
    private static final String SNAP = "/snap/";

    private static final String SOME_ID = "018f3a5d-ac96-774b-bcce-b302099a8057";

    private static final Suite SUITE = StartedSuite.shared();

    static Stream<Arguments> operations() throws IOException {
        List<Arguments> operations = new ArrayList<>();
        for (Service service : Service.values()) {
            description(service)
                    .get("paths")
                    .properties()
                    .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        String verb = method.toUpperCase(Locale.ROOT);
                        if (METHODS.contains(method) && !isOpen(service, verb + " " + path.getKey())) {
                            operations.add(arguments(service, verb, path.getKey()));
                        }
                    }));
        }
        return operations.stream();
    }

    private static boolean isOpen(Service service, String operation) {
        return OPEN_ON_PURPOSE.getOrDefault(service, Set.of()).contains(operation);
    }

    @Test
    void everyServiceDescribesItsOperations() throws IOException {
        for (Service service : Service.values()) {
            assertTrue(description(service).get("paths").size() >= 5, service.module());
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("operations")
    void withoutCredentialsNothingOpens(Service service, String method, String path) {
        isRefused(path, call(given(), service, method, path));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("operations")
    void aTokenOfNobodyOpensNothing(Service service, String method, String path) {
        isRefused(path, call(given().auth().oauth2("not.a.token"), service, method, path));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("operations")
    void aTokenWithoutTheRoleOpensNothing(Service service, String method, String path) {
        String token =
                DevelopmentIssuer.of(SUITE.workspace()).token(TokenHolder.staff("visitor"), Duration.ofMinutes(10));

        int status = call(given().auth().oauth2(token), service, method, path).statusCode();

        // A partner's endpoint does not know tokens at all.
        assertTrue(status == 403 || status == 401, () -> "answered " + status);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("operations")
    void aSignatureOfNobodyOpensNothing(Service service, String method, String path) {
        RequestSpecification signed = given().header("webhook-partner", "nobody")
                .header("webhook-id", "evt_1")
                .header("webhook-timestamp", "1")
                .header("webhook-signature", "v1,bm9ib2R5");

        isRefused(path, call(signed, service, method, path));
    }

    private static void isRefused(String path, Response response) {
        assertEquals(401, response.statusCode(), response.asString());
        if (path.startsWith(SNAP)) {
            assertTrue(response.<String>path("responseCode").startsWith("401"), response.asString());
            return;
        }
        String form = path.startsWith(VOUCHER_API) ? "application/json" : "application/problem+json";
        assertEquals(form, response.contentType().replaceAll(";.*", ""));
        assertTrue(REFUSALS.contains(response.<String>path("code")), response.asString());
    }

    private static Response call(RequestSpecification request, Service service, String method, String path) {
        String concrete = path.replaceAll("\\{wave}", "6").replaceAll("\\{[^}]+}", SOME_ID);
        RequestSpecification complete = request.baseUri(SUITE.url(service).toString())
                .urlEncodingEnabled(false)
                .header("Idempotency-Key", "k");
        if (!method.equals("GET") && !method.equals("DELETE")) {
            complete.contentType(path.endsWith(":batch") ? "application/x-ndjson" : "application/json")
                    .body("{}".getBytes(StandardCharsets.US_ASCII));
        }
        return complete.request(method, concrete);
    }

    private static JsonNode description(Service service) throws IOException {
        URI address = SUITE.managementUrl(service).resolve("/q/openapi?format=json");
        return new ObjectMapper().readTree(given().get(address).asByteArray());
    }
}
