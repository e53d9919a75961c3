package id.prakerja.runner.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;

/** What every platform keeps when it sells, and when it reports a completion. */
final class PlatformRules {

    /** Path of the call about which there is trouble. */
    static final String COMPLETIONS = "/v1/completions";

    private static final String CERTIFICATE = "[!-~]([ -~]{0,98}[!-~])?";
    private static final int MOST = 100;

    private final TrainingSide side;
    private final CallRules calls;

    PlatformRules(TrainingSide side, CallRules calls) {
        this.side = side;
        this.calls = calls;
    }

    List<Rule> all() {
        List<Rule> rules = new ArrayList<>(List.of(
                new Rule("SELLS", "A purchase names person, training and consent.", this::sells),
                new Rule("COMPLETES", "A completion has all that is asked of one, in its form.", this::completes)));
        rules.addAll(calls.all());
        rules.add(new Rule(
                "NAMES_WHOM_IT_IS_ABOUT",
                "Person and enrolment of an address stand in the signed body too.",
                this::namesWhomItIsAbout));
        return rules;
    }

    private void sells(Transcript transcript) throws IOException {
        JsonNode sale = calls.first(
                        "A purchase",
                        call -> TrainingAnswers.OF_PERSON.matcher(call.path()).matches()
                                && call.path().endsWith("/enrolments"),
                        transcript)
                .call()
                .json();
        mustBeId(sale, "personId");
        mustBe(sale, "courseId", side.given().course().toString());
        mustBe(sale, "consent", TrainingAnswers.CONSENT);
    }

    private void completes(Transcript transcript) throws IOException {
        JsonNode completion = calls.first("A completion", call -> call.path().equals(COMPLETIONS), transcript)
                .call()
                .json();
        mustBeId(completion, "personId");
        mustBeId(completion, "enrolmentId");
        Broken.unless(
                completion.path("certificateNumber").asText().matches(CERTIFICATE),
                "certificateNumber is not 1 to 100 printable ASCII characters");
        Broken.unless(isPercent(completion.path("attendance")), "attendance is no percentage");
        Broken.unless(!completion.hasNonNull("score") || isPercent(completion.path("score")), "score is not 0 to 100");
        Broken.unless(isMoment(completion.path("completedAt")), "completedAt is no RFC 3339 time in UTC");
    }

    private void namesWhomItIsAbout(Transcript transcript) throws IOException {
        for (TrainingSide.Heard one : side.heard()) {
            Matcher path = TrainingAnswers.OF_PERSON.matcher(one.call().path());
            if (one.call().fault() == null && path.matches()) {
                transcript.received(one.call().shown());
                JsonNode body = one.call().json();
                mustBe(body, "personId", path.group("person"));
                if (path.group("enrolment") != null) {
                    mustBe(body, "enrolmentId", path.group("enrolment"));
                }
            }
        }
    }

    private static void mustBe(JsonNode body, String field, String expected) {
        Broken.unless(
                body.path(field).asText().equals(expected),
                "%s is %s and not %s".formatted(field, body.path(field), expected));
    }

    private static void mustBeId(JsonNode body, String field) {
        try {
            var unused = UUID.fromString(body.path(field).asText());
        } catch (IllegalArgumentException no) {
            throw new Broken("%s is no UUID".formatted(field));
        }
    }

    private static boolean isPercent(JsonNode value) {
        return value.isIntegralNumber() && value.asInt() >= 0 && value.asInt() <= MOST;
    }

    private static boolean isMoment(JsonNode value) {
        try {
            var unused = Instant.parse(value.asText());
            return true;
        } catch (DateTimeException no) {
            return false;
        }
    }
}
