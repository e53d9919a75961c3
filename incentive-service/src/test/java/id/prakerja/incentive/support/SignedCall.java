package id.prakerja.incentive.support;

import static io.restassured.RestAssured.given;

import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** What payment partners ask of the service, signed with their keys. */
public record SignedCall(String partner, WebhookKey key) {

    /** Key of the partner that receives webhooks. */
    public static final WebhookKey ISAKU = WebhookKey.generate(new SecureRandom());

    /** Key of the partner that fetches. */
    public static final WebhookKey POS = WebhookKey.generate(new SecureRandom());

    /** Calls of the partner that receives webhooks. */
    public static SignedCall isaku() {
        return new SignedCall("isaku", ISAKU);
    }

    /** Calls of the partner that fetches. */
    public static SignedCall pos() {
        return new SignedCall("pos", POS);
    }

    /** Gets something. */
    public ValidatableResponse get(String path) {
        return signed("").get(path).then();
    }

    /** Posts something. */
    public ValidatableResponse post(String path, String json) {
        return signed(json).contentType(ContentType.JSON).body(json).post(path).then();
    }

    /** Posts nothing. */
    public ValidatableResponse post(String path) {
        return signed("").post(path).then();
    }

    /** Deletes something. */
    public ValidatableResponse delete(String path) {
        return signed("").delete(path).then();
    }

    /** Reports what became of an instruction. */
    public ValidatableResponse report(UUID payout, String outcome, long amount) {
        String reason = outcome.equals("FAILED") ? "\"ACCOUNT_INACTIVE\"" : "null";
        return post("/v1/partner-reports", """
                {"payoutId":"%s","outcome":"%s","failureReason":%s,"partnerReference":"TX-1","amount":%d,
                 "reportedAt":"2020-10-05T03:00:00Z"}""".formatted(payout, outcome, reason, amount));
    }

    private RequestSpecification signed(String body) {
        RequestSpecification request = given().header("webhook-partner", partner);
        new WebhookSigner(key)
                .headers(UUID.randomUUID().toString(), Instant.now(), body.getBytes(StandardCharsets.UTF_8))
                .forEach(request::header);
        return request;
    }
}
