package id.prakerja.runner.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What training-service answers in the sandbox to one partner: one training, people who are made up, and whatever is sold to them. */
final class TrainingAnswers {

    /** Consent of everybody who is made up here. */
    static final String CONSENT = "7KQMP2ZX9RTW";

    /** A voucher that an institution is to redeem. */
    static final String VOUCHER = "7KQMP2ZX9RTWBC4D";

    /** Path of a purchase, and of what concerns one enrolment. */
    static final Pattern OF_PERSON =
            Pattern.compile("/v1/participants/(?<person>[^/]+)/enrolments(/(?<enrolment>[^/]+)/(?<step>[a-z]+))?");

    private static final Pattern CONSENTING = Pattern.compile("/v1/sandbox/participants/([^/]+)/consents");
    private static final long PRICE = 350_000;
    private static final long BALANCE = 1_000_000;
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final UUID course = UUID.randomUUID();
    private final String partner;

    TrainingAnswers(String partner) {
        this.partner = partner;
    }

    /** The one training that is on sale. */
    UUID course() {
        return course;
    }

    SignedServer.Answer to(SignedServer.Call call, JsonNode body) {
        String path = call.path();
        Matcher ofPerson = OF_PERSON.matcher(path);
        if (ofPerson.matches()) {
            return ofPerson.group("step") == null
                    ? created(sold())
                    : ok(Map.of("enrolmentId", ofPerson.group("enrolment"), "status", "IN_PROGRESS"));
        }
        Matcher consenting = CONSENTING.matcher(path);
        if (consenting.matches()) {
            return created(consented(consenting.group(1)));
        }
        return switch (path) {
            case "/v1/courses" -> ok(Map.of("items", List.of(onSale())));
            case "/v1/sandbox/participants" -> created(Map.of("personId", UUID.randomUUID(), "balance", BALANCE));
            case "/v1/redemptions" -> created(redeemed());
            case "/v1/completions" -> created(completed(body));
            default ->
                new SignedServer.Answer(404, Map.of("code", "NOT_PLAYED", "detail", "The trial does not play " + path));
        };
    }

    private Map<String, Object> onSale() {
        return Map.of(
                "courseId",
                course,
                "title",
                "Dasar pembukuan",
                "institutionId",
                "lembaga-uji",
                "platforms",
                List.of(partner),
                "price",
                PRICE,
                "status",
                "APPROVED");
    }

    private Map<String, Object> consented(String person) {
        return Map.of(
                "personId", person, "consent", CONSENT, "courseId", course, "platformId", partner, "price", PRICE);
    }

    private static Map<String, Object> sold() {
        return Map.of(
                "enrolmentId",
                UUID.randomUUID(),
                "voucher",
                VOUCHER,
                "price",
                PRICE,
                "balance",
                BALANCE - PRICE,
                "status",
                "PAID");
    }

    private Map<String, Object> redeemed() {
        return Map.of(
                "enrolmentId",
                UUID.randomUUID(),
                "courseId",
                course,
                "title",
                "Dasar pembukuan",
                "platformId",
                "platform-uji",
                "status",
                "REDEEMED",
                "redeemedAt",
                Instant.now());
    }

    private static Map<String, Object> completed(JsonNode body) {
        return Map.of(
                "enrolmentId",
                body.path("enrolmentId").asText(),
                "status",
                "CERTIFIED",
                "first",
                true,
                "verificationCode",
                "7KQMP2ZX9RTW");
    }

    private static SignedServer.Answer ok(Object body) {
        return new SignedServer.Answer(OK, body);
    }

    private static SignedServer.Answer created(Object body) {
        return new SignedServer.Answer(CREATED, body);
    }
}
