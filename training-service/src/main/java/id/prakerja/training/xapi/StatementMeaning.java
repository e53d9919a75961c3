package id.prakerja.training.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.refusal.Refusal;
import id.prakerja.training.completion.NewCompletion;
import id.prakerja.training.person.PersonId;
import id.prakerja.training.xapi.ReceivedStatement.Effect;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a statement means to the programme.
 *
 * @param statementId its id
 * @param personId the platform's id of the person
 * @param enrolmentId the enrolment
 * @param effect what it is to do
 * @param at when it was over, UTC
 * @param minutes time on the task, for a session
 * @param score 0 to 100, for a completion; null where it names none
 * @param progress percent, for a completion
 * @param certificate number of the certificate, for a completion
 * @param voided the statement that is taken back, or null
 */
record StatementMeaning(
        UUID statementId,
        PersonId personId,
        UUID enrolmentId,
        Effect effect,
        Instant at,
        int minutes,
        Integer score,
        int progress,
        String certificate,
        UUID voided) {

    static final String CERTIFICATE = "https://docs.prakerja.local/xapi/certificate-number";
    static final String PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";

    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
    private static final Set<String> STAYS =
            Set.of(VERBS + "attended", VERBS + "experienced", VERBS + "terminated", VERBS + "progressed");
    private static final Set<String> COMPLETES = Set.of(VERBS + "completed", VERBS + "passed");
    private static final Pattern CERTIFICATE_NUMBER = Pattern.compile(NewCompletion.CERTIFICATE);
    private static final int LONGEST_DURATION = 40;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int PERCENT = 100;

    static StatementMeaning of(Statement statement) {
        PersonId person = statement.personId().orElseThrow(() -> missing("actor.account.name"));
        Instant at = Optional.ofNullable(statement.timestamp()).orElseThrow(() -> missing("timestamp"));
        String verb = Optional.ofNullable(statement.verbId()).orElseThrow(() -> missing("verb.id"));
        if ((VERBS + "voided").equals(verb)) {
            UUID voided = voided(statement);
            UUID enrolment = statement.enrolmentId().orElse(voided);
            return new StatementMeaning(
                    statement.id(), person, enrolment, Effect.VOIDING, at, 0, null, 0, null, voided);
        }
        UUID enrolment = statement.enrolmentId().orElseThrow(() -> missing("context.registration"));
        Optional<String> certificate = statement.extension(CERTIFICATE).map(StatementMeaning::certificate);
        if (COMPLETES.contains(verb) && certificate.isPresent()) {
            return new StatementMeaning(
                    statement.id(),
                    person,
                    enrolment,
                    Effect.COMPLETION,
                    at,
                    0,
                    statement.scaledScore().map(StatementMeaning::score).orElse(null),
                    statement
                            .extension(PROGRESS)
                            .map(StatementMeaning::progress)
                            .orElseThrow(() -> missing(PROGRESS)),
                    certificate.get(),
                    null);
        }
        int minutes = STAYS.contains(verb)
                ? statement.duration().map(StatementMeaning::minutes).orElse(0)
                : 0;
        Effect effect = minutes > 0 ? Effect.SESSION : Effect.NONE;
        return new StatementMeaning(statement.id(), person, enrolment, effect, at, minutes, null, 0, null, null);
    }

    private static UUID voided(Statement statement) {
        try {
            if (statement.object() != null
                    && "StatementRef".equals(statement.object().objectType())) {
                return UUID.fromString(statement.object().id());
            }
        } catch (IllegalArgumentException | NullPointerException malformed) {
            throw missing("object.id");
        }
        throw missing("object");
    }

    private static String certificate(JsonNode node) {
        if (!node.isTextual() || !CERTIFICATE_NUMBER.matcher(node.asText()).matches()) {
            throw missing(CERTIFICATE);
        }
        return node.asText();
    }

    private static int progress(JsonNode node) {
        if (!node.isInt() || node.asInt() < 0 || node.asInt() > PERCENT) {
            throw missing(PROGRESS);
        }
        return node.asInt();
    }

    private static int score(BigDecimal scaled) {
        if (scaled.signum() < 0 || scaled.compareTo(BigDecimal.ONE) > 0) {
            throw missing("result.score.scaled");
        }
        return scaled.multiply(BigDecimal.valueOf(PERCENT))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static int minutes(String text) {
        try {
            Duration duration = text.length() > LONGEST_DURATION ? Duration.ofSeconds(-1) : Duration.parse(text);
            if (duration.isNegative() || duration.toMinutes() > MOST_MINUTES) {
                throw missing("result.duration");
            }
            return (int) duration.toMinutes();
        } catch (DateTimeException malformed) {
            throw missing("result.duration");
        }
    }

    private static RuntimeException missing(String field) {
        return Refusal.of(StatementProblem.STATEMENT_FIELD_MISSING, field).toException();
    }
}
