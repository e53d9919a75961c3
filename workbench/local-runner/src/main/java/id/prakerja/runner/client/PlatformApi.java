package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What a digital platform sends to training-service, signed with its key. */
public final class PlatformApi {

    private static final int FULL_ATTENDANCE = 100;

    private final ServiceHttp http;
    private final WebhookSigner signer;

    /** A platform's client of the service at the address. */
    public PlatformApi(URI base, String platform, WebhookKey key) {
        this.http = new ServiceHttp(base, Map.of("webhook-partner", platform));
        this.signer = new WebhookSigner(key);
    }

    /** Sells a training to the participant who has consented. */
    public Sale enrol(UUID course, TrainingApi.Consent consent) {
        JsonNode answer = http.post(
                "/v1/participants/%s/enrolments".formatted(consent.person()),
                Map.of("personId", consent.person(), "courseId", course, "consent", consent.code()),
                signed("enrol-%s-%s".formatted(consent.person(), course)));
        return new Sale(
                consent.person(),
                UUID.fromString(answer.get("enrolmentId").asText()),
                answer.get("voucher").asText());
    }

    /** Reports that a training was completed and the certificate issued. */
    public void complete(Completion completion) {
        complete(completion, "complete-" + completion.enrolment());
    }

    /** Reports it in a message of the id. */
    public void complete(Completion completion, String messageId) {
        Map<String, Object> body = Map.of(
                "personId", completion.person(),
                "enrolmentId", completion.enrolment(),
                "certificateNumber", completion.certificate(),
                "score", completion.score(),
                "attendance", FULL_ATTENDANCE,
                "completedAt", completion.completedAt());
        http.post("/v1/completions", body, signed(messageId));
    }

    private Credentials signed(String messageId) {
        return Credentials.signed(signer, messageId);
    }

    /**
     * A training completed.
     *
     * @param person the platform's id of the participant
     * @param enrolment the enrolment
     * @param certificate number of the certificate
     * @param score result of the evaluation
     * @param completedAt when
     */
    public record Completion(UUID person, UUID enrolment, String certificate, int score, Instant completedAt) {

        /** The same with another score. */
        public Completion scored(int other) {
            return new Completion(person, enrolment, certificate, other, completedAt);
        }
    }

    /**
     * A training sold.
     *
     * @param person the platform's id of the participant
     * @param enrolment the enrolment
     * @param voucher the redeem code that the participant takes to the institution
     */
    public record Sale(UUID person, UUID enrolment, String voucher) {}
}
