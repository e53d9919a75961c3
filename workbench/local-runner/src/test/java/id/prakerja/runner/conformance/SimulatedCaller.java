package id.prakerja.runner.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.runner.client.ApiException;
import id.prakerja.runner.client.Credentials;
import id.prakerja.runner.client.InstitutionApi;
import id.prakerja.runner.client.PlatformApi;
import id.prakerja.runner.client.ServiceHttp;
import id.prakerja.runner.client.TrainingApi;
import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.suite.Waiting;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The local runner's simulated platform and institution as they call us, honest or with one fault. */
final class SimulatedCaller {

    private static final String PARTNER = "mitra-uji";
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    /** One thing that it does wrong. */
    enum Fault {
        /** Nothing. */
        NONE,
        /** Sends one call without a signature. */
        FORGETS_TO_SIGN,
        /** Uses an id for two calls. */
        REUSES_AN_ID,
        /** Names another person in the body than in the address. */
        NAMES_ANOTHER,
        /** Sends a number as text. */
        SENDS_TEXT,
        /** Sells without the consent that was given. */
        MAKES_UP_CONSENT,
        /** Does not come again. */
        GIVES_UP,
        /** Comes again under another id. */
        RENAMES,
        /** Comes again at once. */
        HURRIES,
        /** Comes again although it was answered. */
        REPEATS
    }

    private final URI ours;
    private final WebhookKey key;
    private final Fault fault;

    SimulatedCaller(int port, WebhookKey key, Fault fault) {
        this.ours = URI.create("http://localhost:" + port);
        this.key = key;
        this.fault = fault;
    }

    static String partner() {
        return PARTNER;
    }

    /** Redeems the voucher. */
    void redeem() {
        new InstitutionApi(ours, PARTNER, key).redeem(TrainingAnswers.VOUCHER);
    }

    /** Sells, and reports attendance and completion. */
    void sellAndComplete() {
        JsonNode course =
                signed().get("/v1/courses", named("courses")).path("items").get(0);
        UUID person = UUID.fromString(signed().post("/v1/sandbox/participants", null, named("person"))
                .path("personId")
                .asText());
        JsonNode given = signed().post(
                        "/v1/sandbox/participants/%s/consents".formatted(person),
                        Map.of(
                                "personId",
                                person,
                                "courseId",
                                course.path("courseId").asText(),
                                "price",
                                350_000),
                        named("consent"));
        String consent = fault == Fault.MAKES_UP_CONSENT
                ? "222222222222"
                : given.path("consent").asText();
        PlatformApi.Sale sale = new PlatformApi(ours, PARTNER, key)
                .enrol(UUID.fromString(course.path("courseId").asText()), new TrainingApi.Consent(person, consent));
        attend(person, sale.enrolment());
        complete(person, sale.enrolment());
    }

    private void attend(UUID person, UUID enrolment) {
        String path = "/v1/participants/%s/enrolments/%s/attendance".formatted(person, enrolment);
        UUID named = fault == Fault.NAMES_ANOTHER ? UUID.randomUUID() : person;
        signed().post(path, attendance(named, enrolment, 50), named("attendance-1"));
        if (fault == Fault.REUSES_AN_ID) {
            refused(() -> signed().post(path, attendance(named, enrolment, 80), named("attendance-1")));
        }
        if (fault == Fault.FORGETS_TO_SIGN) {
            refused(() -> signed().post(path, attendance(named, enrolment, 80), body -> Map.of()));
        }
    }

    private static Map<String, Object> attendance(UUID person, UUID enrolment, int percent) {
        return Map.of("personId", person, "enrolmentId", enrolment, "attendance", percent);
    }

    private void complete(UUID person, UUID enrolment) {
        PlatformApi.Completion completion =
                new PlatformApi.Completion(person, enrolment, "CERT-" + enrolment, 85, Instant.now());
        switch (fault) {
            case SENDS_TEXT, GIVES_UP, RENAMES, HURRIES -> insist(body(completion));
            case REPEATS -> {
                new PlatformApi(ours, PARTNER, key).complete(completion, "completion-1");
                new PlatformApi(ours, PARTNER, key).complete(completion, "completion-1");
            }
            default -> new PlatformApi(ours, PARTNER, key).complete(completion, "completion-1");
        }
    }

    private Map<String, Object> body(PlatformApi.Completion completion) {
        return Map.of(
                "personId",
                completion.person(),
                "enrolmentId",
                completion.enrolment(),
                "certificateNumber",
                completion.certificate(),
                "attendance",
                fault == Fault.SENDS_TEXT ? "100" : (Object) 100,
                "completedAt",
                completion.completedAt());
    }

    /** Comes again, in its own wrong way, four times at most. */
    private void insist(Map<String, Object> body) {
        int most = fault == Fault.GIVES_UP ? 1 : 4;
        for (int attempt = 0; attempt < most; attempt++) {
            String id = fault == Fault.RENAMES ? "completion-" + attempt : "completion-1";
            boolean answered = attempt(body, id);
            if (answered) {
                return;
            }
            if (fault != Fault.HURRIES) {
                Instant later = Instant.now().plusSeconds(2);
                Waiting.until(() -> Instant.now().isAfter(later), LOOK_EVERY, Duration.ofSeconds(10));
            }
        }
    }

    private boolean attempt(Map<String, Object> body, String id) {
        try {
            ServiceHttp.impatient(ours).post("/v1/completions", body, content -> {
                Map<String, String> headers = new HashMap<>(named(id).headers(content));
                headers.put("webhook-partner", PARTNER);
                return headers;
            });
            return true;
        } catch (PlainFailure notNow) {
            return false;
        }
    }

    private static void refused(Runnable call) {
        try {
            call.run();
        } catch (ApiException expected) {
            return;
        }
        throw new IllegalStateException("It was taken");
    }

    private ServiceHttp signed() {
        return new ServiceHttp(ours, Map.of("webhook-partner", PARTNER));
    }

    private Credentials named(String id) {
        return Credentials.signed(new WebhookSigner(key), id);
    }
}
