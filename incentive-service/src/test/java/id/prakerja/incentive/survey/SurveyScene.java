package id.prakerja.incentive.survey;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** People whose instalments have been paid, and their surveys. */
final class SurveyScene {

    static final String PARTNER = "gopay";

    private SurveyScene() {}

    /** All instalments have been paid. */
    static Person paid() {
        Person person = new Person().payable(PARTNER);
        person.awaitInstruction(1, PARTNER);
        settleAll(person);
        patiently().until(() -> !survey(person, 1).isMissingNode());
        return person;
    }

    /** Each as it falls due: what is still under way when the clock jumps is asked about instead. */
    static void settleAll(Person person) {
        for (int sequence = 1; sequence <= 4; sequence++) {
            TestClock.advanceTo(
                    Instant.parse(person.planned(sequence).path("dueAt").asText()));
            person.settled(PARTNER, person.awaitInstruction(sequence, PARTNER));
            person.awaitInstalment(sequence, "SETTLED");
        }
    }

    /** A version that never becomes valid by the clock. */
    static int versionOfItsOwn() {
        Database.run("""
                insert into question_set (name, version, entered_at, entered_by, questions) values ('SHORT', 1, now(), 'test',
                    '[{"code": "HAPPY", "kind": "SCALE", "required": true, "english": "Happy?", "indonesian": "Senang?"}]')
                on conflict do nothing
                """);
        int version = Math.toIntExact(Database.number("""
                insert into schedule_version
                select version + 1, greatest(valid_from, now() + interval '900 years') + interval '1 day', 4, 600000, 70000, 1, 2, 14, true, 0, 0, now(), 'test'
                  from schedule_version order by version desc limit 1
                returning version::bigint
                """));
        Database.run("insert into schedule_survey values ($1, 1, 'SHORT', 1)", version);
        return version;
    }

    static long counted(String answer) {
        return Finance.get("/v1/survey-figures")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("answers.'EMPLOYMENT/1/WORK'.find { it.key == '" + answer + "' }?.value ?: 0");
    }

    static ValidatableResponse answer(Person person, int sequence, String body) {
        return given().auth()
                .oauth2(Tokens.applicant(person.id))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/participants/" + person.id + "/surveys/" + sequence + "/answers")
                .then();
    }

    static JsonNode surveys(Person person) {
        try {
            return Records.JSON.readTree(given().auth()
                    .oauth2(Tokens.applicant(person.id))
                    .get("/v1/participants/" + person.id + "/surveys")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode survey(Person person, int sequence) {
        return find(surveys(person), sequence);
    }

    static String status(Person person, int sequence) {
        return survey(person, sequence).path("status").asText();
    }

    static Instant opensAt(Person person, int sequence) {
        return Instant.parse(survey(person, sequence).path("opensAt").asText());
    }

    static JsonNode reward(Person person, int sequence) {
        for (JsonNode payout : person.overview().path("payouts")) {
            if (payout.path("kind").asText().equals("SURVEY")
                    && payout.path("sequence").asInt() == sequence) {
                return payout;
            }
        }
        return MissingNode.getInstance();
    }

    static PayoutRequested awaitReward(Person person, int sequence) {
        patiently()
                .until(() -> List.of("SENT", "SETTLED")
                        .contains(reward(person, sequence).path("status").asText()));
        return rewards(person).stream()
                .filter(instruction -> instruction.sequence() == sequence)
                .findFirst()
                .orElseThrow();
    }

    static List<PayoutRequested> rewards(Person person) {
        return person.instructions(PARTNER).stream()
                .filter(instruction -> instruction.purpose().equals("SURVEY"))
                .toList();
    }

    static JsonNode find(JsonNode surveys, int sequence) {
        for (JsonNode survey : surveys) {
            if (survey.path("sequence").asInt() == sequence) {
                return survey;
            }
        }
        return MissingNode.getInstance();
    }
}
