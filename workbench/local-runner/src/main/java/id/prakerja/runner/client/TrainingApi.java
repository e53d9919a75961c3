package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.signatures.WebhookKey;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What the demo asks of training-service in the name of staff and participants; {@link PlatformApi} speaks for platforms. */
public final class TrainingApi {

    private static final int HOURS = 12;
    private static final Map<String, Object> COURSE = Map.of(
            "method",
            "ONLINE_SELF_PACED",
            "durationHours",
            HOURS,
            "language",
            "id",
            "curriculum",
            List.of(Map.of("topic", "Dasar dan latihan", "hours", HOURS)),
            "trainers",
            List.of(Map.of("name", "Siti Rekaan", "qualification", "Pengajar bersertifikat")),
            "evaluation",
            "Tes akhir 20 soal",
            "attendance",
            "SESSIONS",
            "freeElsewhere",
            false);
    private static final Map<String, Object> CHECKLIST = Map.of(
            "version", 1,
            "curriculum", true,
            "trainers", true,
            "evaluation", true,
            "attendance", true,
            "price", true,
            "notFreeElsewhere", true);

    private final ServiceHttp http;
    private final Callers callers;

    /** A client of the service at the address. */
    public TrainingApi(URI base, Callers callers) {
        this.http = new ServiceHttp(base);
        this.callers = callers;
    }

    /** Admits a platform or institution and returns its signing key, which is shown this once. */
    public WebhookKey admitPartner(String id, String kind, String name) {
        Map<String, Object> partner = Map.of(
                "partnerId",
                id,
                "kind",
                kind,
                "name",
                name,
                "owner",
                "PT " + name,
                "ownerNumber",
                "DEMO." + id.toUpperCase(Locale.ROOT),
                "contact",
                "Siti Rekaan",
                "email",
                "mitra@" + id + ".example");
        JsonNode answer = http.post("/v1/partners", partner, "partner-" + id, callers.staff("operator"));
        if (!answer.has("secret")) {
            // The first answer was lost, and with it the key: another one is made.
            String path = "/v1/partners/%s/keys".formatted(id);
            answer = http.post(path, null, "key-" + UUID.randomUUID(), callers.staff("operator"));
        }
        return WebhookKey.parse(answer.get("secret").asText());
    }

    /**
     * Submits a training of 12 hours in one's own time and has it approved by two curators; returns its id.
     *
     * @param offer institution, title, prices and platforms
     */
    public UUID offer(String key, Map<String, Object> offer) {
        Map<String, Object> course = new HashMap<>(COURSE);
        course.putAll(offer);
        JsonNode submitted = http.post("/v1/courses", course, key, callers.staff("curator"));
        String id = submitted.get("courseId").asText();
        for (Credentials curator : List.of(callers.staff("curator"), callers.secondStaff("curator"))) {
            http.post("/v1/courses/%s/approval".formatted(id), CHECKLIST, key + "-approval", curator);
        }
        return UUID.fromString(id);
    }

    /** Lets a participant consent to buy a course on a platform at a price in rupiah. */
    public Consent consent(UUID participant, UUID course, String platform, long price) {
        JsonNode given = http.post(
                "/v1/participants/%s/consents".formatted(participant),
                Map.of("courseId", course, "platformId", platform, "price", price),
                "consent-%s-%s".formatted(participant, course),
                callers.applicant(participant));
        return new Consent(
                UUID.fromString(given.get("personId").asText()),
                given.get("consent").asText());
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
     * @param person the platform's id of the participant
     * @param code the consent's code
     */
    public record Consent(UUID person, String code) {}
}
