package id.prakerja.incentive.survey;

import static id.prakerja.incentive.survey.SurveyScene.PARTNER;
import static id.prakerja.incentive.survey.SurveyScene.answer;
import static id.prakerja.incentive.survey.SurveyScene.awaitReward;
import static id.prakerja.incentive.survey.SurveyScene.counted;
import static id.prakerja.incentive.survey.SurveyScene.opensAt;
import static id.prakerja.incentive.survey.SurveyScene.paid;
import static id.prakerja.incentive.survey.SurveyScene.reward;
import static id.prakerja.incentive.survey.SurveyScene.rewards;
import static id.prakerja.incentive.survey.SurveyScene.settleAll;
import static id.prakerja.incentive.survey.SurveyScene.status;
import static id.prakerja.incentive.survey.SurveyScene.survey;
import static id.prakerja.incentive.survey.SurveyScene.surveys;
import static id.prakerja.incentive.survey.SurveyScene.versionOfItsOwn;
import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.ParticipantReinstated;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.payout.domain.PayoutIds;
import id.prakerja.incentive.payout.domain.PayoutKind;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three surveys after the last instalment: each in its time, answered once, paid once. */
@ComponentTest
class SurveyTest {

    private static final String ANSWERS =
            "{\"answers\":{\"WORK\":\"CASUAL\",\"USEFUL\":\"4\",\"WISHES\":\"Say nothing of Siti\"}}";
    private static final String OTHERS = "{\"answers\":{\"WORK\":\"NONE\",\"USEFUL\":\"4\"}}";

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @Test
    void aSurveyOpensThirtyDaysAfterThePayoutBeforeItAndIsPaidOnce() {
        Person person = paid();
        assertEquals("WAITING", status(person, 1));
        assertTrue(survey(person, 1).path("questions").isMissingNode());
        answer(person, 1, ANSWERS).statusCode(409).body("code", equalTo("SURVEY_NOT_OPEN"));
        answer(person, 2, ANSWERS).statusCode(404).body("code", equalTo("SURVEY_UNKNOWN"));

        TestClock.advanceTo(opensAt(person, 1));
        assertEquals("OPEN", status(person, 1));
        assertEquals(
                "WORK", survey(person, 1).path("questions").get(0).path("code").asText());
        answer(person, 1, "{\"answers\":{\"USEFUL\":\"4\"}}").statusCode(422).body("code", equalTo("ANSWER_MISSING"));
        answer(person, 1, "{\"answers\":{\"WORK\":4}}").statusCode(400);
        assertTrue(reward(person, 1).isMissingNode());

        long before = counted("CASUAL");
        answer(person, 1, ANSWERS).statusCode(200).body("status", equalTo("ANSWERED"));
        answer(person, 1, ANSWERS).statusCode(200).body("answers.WISHES", equalTo("Say nothing of Siti"));
        answer(person, 1, OTHERS).statusCode(409).body("code", equalTo("SURVEY_ANSWERED"));
        assertEquals(before + 1, counted("CASUAL"));

        PayoutRequested instruction = awaitReward(person, 1);
        assertEquals(50_000, instruction.amount());
        assertEquals("SURVEY", instruction.purpose());
        person.settled(PARTNER, instruction);
        patiently().until(() -> status(person, 2), "WAITING"::equals);
        assertEquals(1, rewards(person).size());
    }

    @Test
    void afterTheThirdThereIsNoFurther() {
        Person person = paid();
        for (int sequence = 1; sequence <= 3; sequence++) {
            int number = sequence;
            patiently().until(() -> !survey(person, number).isMissingNode());
            TestClock.advanceTo(opensAt(person, sequence));
            answer(person, sequence, OTHERS).statusCode(200);
            PayoutRequested instruction = awaitReward(person, sequence);
            person.settled(PARTNER, instruction);
            patiently().until(() -> reward(person, number).path("status").asText(), "SETTLED"::equals);
        }

        assertEquals(3, surveys(person).size());
        assertEquals(
                150_000,
                rewards(person).stream().mapToLong(PayoutRequested::amount).sum());
    }

    @Test
    void whatIsNotAnsweredInItsTimeLapsesAndIsNeverPaid() {
        Person person = paid();
        long before = Finance.get("/v1/survey-figures").extract().jsonPath().getLong("lapsed");
        TestClock.advanceTo(Instant.parse(survey(person, 1).path("closesAt").asText()));

        answer(person, 1, ANSWERS).statusCode(409).body("code", equalTo("SURVEY_CLOSED"));

        assertEquals("LAPSED", status(person, 1));
        assertTrue(reward(person, 1).isMissingNode());
        assertEquals(1, surveys(person).size());
        assertTrue(Finance.get("/v1/survey-figures").extract().jsonPath().getLong("lapsed") > before);
    }

    @Test
    void theSameAnswerManyTimesAtOnceIsOneAnswerAndOneReward() {
        Person person = paid();
        TestClock.advanceTo(opensAt(person, 1));

        List<Integer> codes = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> answer(person, 1, ANSWERS).extract().statusCode())
                .toList();

        assertTrue(codes.stream().allMatch(code -> code == 200), codes.toString());
        awaitReward(person, 1);
        assertEquals(1, rewards(person).size());
    }

    @Test
    void anAnswerOfWhoWasRevokedIsKeptAndPaidOnlyOnceTheMembershipIsBack() {
        Person person = paid();
        TestClock.advanceTo(opensAt(person, 1));
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(person.id, new ParticipantRevoked(person.id, 6, "FOUND_INELIGIBLE", TestClock.now()));
        patiently()
                .until(
                        () -> person.overview()
                                .path("entitlement")
                                .path("status")
                                .asText(),
                        "BLOCKED"::equals);

        answer(person, 1, ANSWERS).statusCode(200);

        patiently().until(() -> reward(person, 1).path("status").asText(), "BLOCKED"::equals);
        assertEquals("REVOKED", reward(person, 1).path("reason").asText());
        assertEquals(0, rewards(person).size());
        Topic.named(Topics.PARTICIPANT_REINSTATED)
                .publish(
                        person.id,
                        new ParticipantReinstated(
                                person.id, 6, "CLEARED", TestClock.now().plusSeconds(1), null));
        awaitReward(person, 1);
    }

    @Test
    void aPayoutThatCameBackTakesItsSurveyWithItUntilItIsPaidAgain() {
        Person person = paid();
        PayoutRequested last = person.instructions(PARTNER).stream()
                .filter(instruction -> instruction.sequence() == 4)
                .findFirst()
                .orElseThrow();

        person.reported(PARTNER, last, "RETURNED", "ACCOUNT_INACTIVE", last.amount());
        person.awaitInstalment(4, "HELD");
        patiently().until(() -> surveys(person).size() == 0);
        TestClock.advance(Duration.ofDays(40));
        answer(person, 1, ANSWERS).statusCode(404);

        person.link(PARTNER, person.account + "1");
        PayoutRequested again = person.awaitInstruction(4, PARTNER);
        person.settled(PARTNER, again);
        patiently().until(() -> status(person, 1), "WAITING"::equals);
        assertFalse(opensAt(person, 1).isBefore(TestClock.now().plus(Duration.ofDays(29))));
    }

    @Test
    void surveysFollowTheVersionOfTheirPerson() {
        Person person = new Person().payable(PARTNER);
        person.awaitInstruction(1, PARTNER);
        int version = versionOfItsOwn();
        Database.run("update participant set schedule_version = $2 where participant_id = $1", person.id, version);
        settleAll(person);

        patiently().until(() -> status(person, 1), "WAITING"::equals);
        assertEquals(70_000, survey(person, 1).path("amount").asLong());
        TestClock.advanceTo(opensAt(person, 1));
        assertEquals("SHORT", survey(person, 1).path("questionSet").asText());
        answer(person, 1, "{\"answers\":{\"HAPPY\":\"3\"}}").statusCode(200);
        assertEquals(70_000, awaitReward(person, 1).amount());
        person.settled(PARTNER, awaitReward(person, 1));
        patiently().until(() -> reward(person, 1).path("status").asText(), "SETTLED"::equals);
        assertEquals(1, surveys(person).size());
    }

    @Test
    void anAnswerThatARestoredBackupHasForgottenIsPaidUnderTheSameIdAndSoOnce() {
        Person person = paid();
        TestClock.advanceTo(opensAt(person, 1));
        answer(person, 1, ANSWERS).statusCode(200);
        PayoutRequested instruction = awaitReward(person, 1);
        assertEquals(PayoutIds.payout(person.id, PayoutKind.SURVEY, 1), instruction.payoutId());
        Database.run(
                "update survey set answered_at = null, choices = null, words = null, words_key = null where participant_id = $1",
                person.id);

        answer(person, 1, OTHERS).statusCode(200);

        person.settled(PARTNER, instruction);
        patiently().until(() -> reward(person, 1).path("status").asText(), "SETTLED"::equals);
        assertEquals(1, rewards(person).size());
    }

    @Test
    void whatPeopleWriteLiesSealedAndIsTheirsAlone() {
        Person person = paid();
        TestClock.advanceTo(opensAt(person, 1));
        answer(person, 1, ANSWERS).statusCode(200);

        assertEquals(
                0,
                Database.number(
                        "select count(*) from survey s where participant_id = $1 and s::text like '%Siti%'",
                        person.id));
        given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .get("/v1/participants/" + person.id + "/surveys")
                .then()
                .statusCode(200)
                .body("[0].status", equalTo("ANSWERED"))
                .body("[0].answers", equalTo(null));
        given().auth()
                .oauth2(Tokens.applicant(UUID.randomUUID()))
                .get("/v1/participants/" + person.id + "/surveys")
                .then()
                .statusCode(403);
    }

    @Test
    void aSetOfQuestionsIsEnteredByTwoPeopleVersionByVersion() {
        String questions = """
                {"name":"%s","version":%d,"note":"a test","questions":[
                 {"code":"WORK","kind":"CHOICE","required":true,"english":"Work?","indonesian":"Kerja?",
                  "options":[{"code":"YES","english":"Yes","indonesian":"Ya"},{"code":"NO","english":"No","indonesian":"Tidak"}]}]}""";
        String name = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 20).toUpperCase(Locale.ROOT);
        Finance.post(Finance.ONE, "/v1/question-sets", questions.formatted(name, 2))
                .statusCode(409)
                .body("code", equalTo("QUESTION_SET_VERSION_NOT_NEXT"));
        Finance.post(
                        Finance.ONE,
                        "/v1/question-sets",
                        questions.formatted(name, 1).replace("NO\"", "YES\""))
                .statusCode(422)
                .body("code", equalTo("QUESTION_NOT_POSSIBLE"));
        String proposal = Finance.post(Finance.ONE, "/v1/question-sets", questions.formatted(name, 1))
                .statusCode(202)
                .extract()
                .path("id");
        Finance.approve(Finance.ONE, proposal).statusCode(403);
        Finance.get("/v1/question-sets/" + name + "/1").statusCode(404).body("code", equalTo("QUESTION_SET_UNKNOWN"));
        Finance.approve(Finance.OTHER, proposal).statusCode(201);
        Finance.get("/v1/question-sets/" + name + "/1")
                .statusCode(200)
                .body("questions[0].options[1].code", equalTo("NO"));
    }
}
