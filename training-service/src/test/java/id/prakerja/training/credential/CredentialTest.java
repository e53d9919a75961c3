package id.prakerja.training.credential;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import id.prakerja.access.Role;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A verifier that nobody here wrote (Nimbus) accepts the credentials, knowing nothing but the token and the addresses in it. */
@ServiceTest
class CredentialTest {

    private Course course;
    private Learner learner;
    private UUID enrolment;
    private String code;

    @BeforeEach
    void completeATraining() {
        course = Course.approved();
        learner = Learner.selected();
        enrolment = learner.begin(course);
        code = course.platform()
                .post("/v1/completions", learner.completion(course.platform(), enrolment))
                .statusCode(201)
                .extract()
                .path("verificationCode");
    }

    @AfterEach
    void bringTimeBack() {
        TestClock.bringBack();
    }

    @Test
    void aForeignVerifierAcceptsItByTheIssuersAddressAlone() throws Exception {
        JWTClaimsSet claims = verified(credential());

        assertEquals(List.of("VerifiableCredential", "OpenBadgeCredential"), claims.getStringListClaim("type"));
        assertEquals(claims.getIssuer(), claims.getJSONObjectClaim("issuer").get("id"));
        assertEquals(claims.getJWTID(), claims.getStringClaim("id"));
        Map<String, Object> subject = claims.getJSONObjectClaim("credentialSubject");
        assertEquals(claims.getSubject(), subject.get("id"));
        Map<?, ?> achievement = (Map<?, ?>) subject.get("achievement");
        assertEquals("Dasar pembukuan", achievement.get("name"));
        assertEquals("CERT-" + enrolment, achievement.get("humanCode"));
        assertEquals("Partner " + course.institution().id(), ((Map<?, ?>) achievement.get("creator")).get("name"));
        assertFalse(claims.toString().contains(learner.id().toString()), "A credential names no participant");
        assertEquals(0, statusBit(claims));
    }

    @Test
    void whatIsChangedInItIsNotAccepted() {
        String[] parts = credential().split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        payload.replace("Dasar pembukuan", "Bedah jantung").getBytes(UTF_8));

        assertThrows(BadJOSEException.class, () -> verified(parts[0] + "." + forged + "." + parts[2]));
    }

    @Test
    void itIsRevokedWhenTheCompletionIsWithdrawnAndIssuedNoMore() throws Exception {
        JWTClaimsSet claims = verified(credential());

        withdraw();

        Waiting.patiently("the credential to be revoked").until(() -> statusBit(claims) == 1);
        ask(code).statusCode(409).body("code", equalTo("CERTIFICATE_DOES_NOT_STAND"));
    }

    @Test
    void everyCredentialHasItsOwnPlaceAndTheSameEachTime() throws Exception {
        Map<String, Object> first = verified(credential()).getJSONObjectClaim("credentialStatus");
        assertEquals(first, verified(credential()).getJSONObjectClaim("credentialStatus"));

        completeATraining();

        assertNotEquals(first, verified(credential()).getJSONObjectClaim("credentialStatus"));
    }

    @Test
    void aYearLaterAnotherKeySignsAndTheOldCredentialIsStillAccepted() throws Exception {
        String old = credential();
        TestClock.advance(Duration.ofDays(366));

        String renewed = credential();

        assertNotEquals(
                SignedJWT.parse(old).getHeader().getKeyID(),
                SignedJWT.parse(renewed).getHeader().getKeyID());
        verified(old);
        verified(renewed);
    }

    @Test
    void withoutTheCodeThereIsNone() {
        ask("222222222222").statusCode(404).body("code", equalTo("CERTIFICATE_UNKNOWN"));
        given().get("/v1/credential-statuses/999999")
                .then()
                .statusCode(404)
                .body("code", equalTo("STATUS_LIST_UNKNOWN"));
        given().get("/v1/credential-issuer/keys/999").then().statusCode(404);
    }

    private String credential() {
        return ask(code)
                .statusCode(200)
                .contentType("application/vc+jwt")
                .extract()
                .asString();
    }

    private ValidatableResponse ask(String offered) {
        return given().queryParam("institutionId", course.institution().id())
                .queryParam("number", "CERT-" + enrolment)
                .queryParam("code", offered)
                .get("/v1/certificates/credential")
                .then();
    }

    private void withdraw() {
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .contentType(ContentType.JSON)
                .body("{\"participantId\":\"" + learner.id() + "\",\"reason\":\"ATTENDANCE_FALSIFIED\"}")
                .post("/v1/completions/" + enrolment + "/withdrawal")
                .then()
                .statusCode(200);
    }

    /** From the token to its issuer, from the issuer to its keys; the key that the header names must be at its own address too. */
    private static JWTClaimsSet verified(String token) throws Exception {
        SignedJWT signed = SignedJWT.parse(token);
        String issuer = signed.getJWTClaimsSet().getIssuer();
        String keySet = JsonPath.from(fetch(issuer)).getString("jwks_uri");
        DefaultJWTProcessor<SecurityContext> verifier = new DefaultJWTProcessor<>();
        verifier.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, new ImmutableJWKSet<>(JWKSet.parse(fetch(keySet)))));
        verifier.setJWTClaimsSetVerifier((claims, context) -> {});
        String key = signed.getHeader().getKeyID();
        assertEquals(key, JsonPath.from(fetch(key)).getString("kid"));
        return verifier.process(signed, null);
    }

    private static int statusBit(JWTClaimsSet credential) throws Exception {
        Map<String, Object> status = credential.getJSONObjectClaim("credentialStatus");
        assertEquals("BitstringStatusListEntry", status.get("type"));
        JWTClaimsSet list = verified(fetch(status.get("statusListCredential").toString()));
        assertEquals(status.get("statusListCredential"), list.getStringClaim("id"));
        String encoded =
                list.getJSONObjectClaim("credentialSubject").get("encodedList").toString();
        byte[] compressed = Base64.getUrlDecoder().decode(encoded.substring(1));
        byte[] bits = new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
        int place = Integer.parseInt(status.get("statusListIndex").toString());
        return (bits[place / 8] >> (7 - place % 8)) & 1;
    }

    private static String fetch(String address) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), address);
        return answer.body();
    }
}
