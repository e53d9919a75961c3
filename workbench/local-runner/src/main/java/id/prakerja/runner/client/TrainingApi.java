package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.signatures.WebhookKey;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** What the demo asks of training-service in the name of staff and participants; {@link PlatformApi} speaks for platforms. */
public final class TrainingApi {

    private final ServiceHttp http;
    private final Callers callers;

    /** A client of the service at the address. */
    public TrainingApi(URI base, Callers callers) {
        this.http = new ServiceHttp(base);
        this.callers = callers;
    }

    /** Admits a platform or institution and returns its signing key, which is shown this once. */
    public WebhookKey admitPartner(String id, String kind, String name) {
        Map<String, Object> partner = Map.of("partnerId", id, "kind", kind, "name", name);
        JsonNode answer = http.post("/v1/partners", partner, "partner-" + id, callers.staff("operator"));
        if (!answer.has("secret")) {
            // The first answer was lost, and with it the key: another one is made.
            String path = "/v1/partners/%s/keys".formatted(id);
            answer = http.post(path, null, "key-" + UUID.randomUUID(), callers.staff("operator"));
        }
        return WebhookKey.parse(answer.get("secret").asText());
    }

    /** Submits a training and has it approved by the management office; returns its id. */
    public UUID offer(String key, Object course) {
        JsonNode submitted = http.post("/v1/courses", course, key, callers.staff("curator"));
        String id = submitted.get("courseId").asText();
        http.post("/v1/courses/%s/approval".formatted(id), null, key + "-approval", callers.staff("curator"));
        return UUID.fromString(id);
    }

    /** Lets a participant consent to buy a course on a platform at a price in rupiah. */
    public Consent consent(UUID participant, UUID course, String platform, long price) {
        JsonNode given = http.post(
                "/v1/participants/%s/consents".formatted(participant),
                Map.of("courseId", course, "platformId", platform, "price", price),
                "consent-%s-%s".formatted(participant, course),
                callers.applicant(participant));
        return new Consent(given.get("card").asText(), given.get("consent").asText());
    }

    /** Lets a participant review a training they completed. */
    public void review(UUID participant, UUID enrolment, int rating, String comment) {
        http.post(
                "/v1/participants/%s/enrolments/%s/review".formatted(participant, enrolment),
                Map.of("rating", rating, "comment", comment),
                "review-" + enrolment,
                callers.applicant(participant));
    }

    /** Public figures of the service. */
    public JsonNode figures() {
        return http.get("/v1/figures", callers.staff("operator"));
    }

    /**
     * What a participant hands to a platform to buy.
     *
     * @param card number of the card
     * @param code the consent's code
     */
    public record Consent(String card, String code) {}
}
