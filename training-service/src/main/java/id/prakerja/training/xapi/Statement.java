package id.prakerja.training.xapi;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.training.person.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is read of a statement of the Experience API 1.0.3; what else it says is part of its digest alone.
 *
 * @param id the statement's id
 * @param actor who: {@code account.name} is the platform's id of the participant
 * @param verb did what
 * @param object with what; for {@code voided}, which statement
 * @param result with which result
 * @param context {@code registration} is the enrolment
 * @param timestamp when it was over, UTC
 */
@Schema(name = "Statement")
record Statement(UUID id, Actor actor, Verb verb, Target object, Result result, Context context, Instant timestamp) {

    /** Who. */
    record Actor(Account account) {}

    /** An account in the programme: its name is the platform's id of the participant. */
    record Account(String homePage, PersonId name) {}

    /** Which verb. */
    record Verb(String id) {}

    /** An activity, or another statement. */
    record Target(String objectType, String id) {}

    /** What came of it. */
    record Result(String duration, Score score, Map<String, JsonNode> extensions) {}

    /** A score between 0 and 1. */
    record Score(BigDecimal scaled) {}

    /** In which enrolment. */
    record Context(UUID registration) {}

    Optional<PersonId> personId() {
        return Optional.ofNullable(actor).map(Actor::account).map(Account::name);
    }

    Optional<UUID> enrolmentId() {
        return Optional.ofNullable(context).map(Context::registration);
    }

    String verbId() {
        return verb == null ? null : verb.id();
    }

    Optional<String> duration() {
        return Optional.ofNullable(result).map(Result::duration);
    }

    Optional<BigDecimal> scaledScore() {
        return Optional.ofNullable(result).map(Result::score).map(Score::scaled);
    }

    Optional<JsonNode> extension(String name) {
        return Optional.ofNullable(result).map(Result::extensions).map(all -> all.get(name));
    }
}
