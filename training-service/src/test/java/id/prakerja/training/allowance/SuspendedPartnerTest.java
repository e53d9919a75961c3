package id.prakerja.training.allowance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.access.Role;
import id.prakerja.testkit.Tokens;
import id.prakerja.training.signature.PartnerRole;
import id.prakerja.training.support.Partner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each operation that a signature opens, signed by a suspended partner: its own page is shown, and nothing else is done. */
@ServiceTest
class SuspendedPartnerTest {

    private static final String REFUSED = "403 PARTNER_SUSPENDED";
    private static final String NO_ENDPOINT_YET = "404 WEBHOOK_ENDPOINT_UNKNOWN";

    private static final Map<String, String> OWN_PAGE = Map.of(
            "OwnTermsResource.show", "200",
            "ReceiptResource.received", "200",
            "ReceiptResource.refused", "200",
            "DeliveryResource.list", "200",
            "EndpointResource.show", NO_ENDPOINT_YET);

    @Test
    void aSuspendedPlatformReadsItsOwnPageAndNothingElse() {
        assertReadsItsOwnPageAlone(suspended(Partner.platform()), PartnerRole.PLATFORM);
    }

    @Test
    void aSuspendedInstitutionReadsItsOwnPageAndNothingElse() {
        assertReadsItsOwnPageAlone(suspended(Partner.institution()), PartnerRole.INSTITUTION);
    }

    @Test
    void whatItSignedMeanwhileStandsAmongTheRefused() {
        Partner platform = suspended(Partner.platform());
        platform.post("/v1/completions", "{}", "c-meanwhile").statusCode(403);

        platform.get("/v1/own-terms").body("status", equalTo("SUSPENDED"));
        platform.get("/v1/received-events?id=c-meanwhile")
                .statusCode(200)
                .body("[0].outcome", equalTo("REFUSED"))
                .body("[0].code", equalTo("PARTNER_SUSPENDED"));
    }

    @Test
    void onlyWhatChangesNothingIsOfTheOwnPage() {
        List<PartnerOperation> marked = PartnerOperation.all().stream()
                .filter(operation -> operation.says(OwnPage.class))
                .toList();

        assertEquals(OWN_PAGE.keySet(), names(marked));
        assertEquals(
                Set.of("GET"), marked.stream().map(PartnerOperation::httpMethod).collect(Collectors.toSet()));
    }

    private static void assertReadsItsOwnPageAlone(Partner partner, String role) {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> answers = new TreeMap<>();
        PartnerOperation.all().stream()
                .filter(operation -> operation.roles().contains(role))
                .forEach(operation -> {
                    expected.put(operation.name(), OWN_PAGE.getOrDefault(operation.name(), REFUSED));
                    answers.put(operation.name(), answer(partner, operation));
                });

        assertEquals(expected, answers);
    }

    private static String answer(Partner partner, PartnerOperation operation) {
        String mediaType = operation.mediaType();
        RequestSpecification request = partner.signed("", "evt-" + UUID.randomUUID(), Instant.now())
                .urlEncodingEnabled(false)
                .queryParam("id", "evt-1")
                .contentType(mediaType);
        if (operation.path("").startsWith("/xAPI")) {
            request = given().contentType(mediaType).header("Authorization", "Basic " + credentials(partner));
        }
        Response response = request.request(
                operation.httpMethod(), operation.path(UUID.randomUUID().toString()));
        return response.statusCode() < 400
                ? Integer.toString(response.statusCode())
                : response.statusCode() + " " + response.path("code");
    }

    private static String credentials(Partner partner) {
        return Base64.getEncoder()
                .encodeToString((partner.id() + ":" + partner.secret()).getBytes(StandardCharsets.UTF_8));
    }

    private static Partner suspended(Partner partner) {
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body("{\"status\":\"SUSPENDED\",\"reason\":\"Attendance is being examined\",\"scopes\":[]}")
                .put("/v1/partners/" + partner.id() + "/terms")
                .then()
                .statusCode(200);
        return partner;
    }

    private static Set<String> names(List<PartnerOperation> operations) {
        return operations.stream().map(PartnerOperation::name).collect(Collectors.toSet());
    }
}
