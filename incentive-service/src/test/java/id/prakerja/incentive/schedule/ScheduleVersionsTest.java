package id.prakerja.incentive.schedule;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every entitlement rests on one version of the schedule for good. The versions of this test become valid generations from now, so that
 * they change nothing for other tests.
 */
@ComponentTest
class ScheduleVersionsTest {

    private static final Duration GENERATIONS = Duration.ofDays(30_000);
    private static final Duration NEXT = Duration.ofDays(10);
    private static final int INSTALMENTS = 2;
    private static final long AMOUNT = 750_000;

    @AfterEach
    void theProgrammesOwnScheduleHoldsAgain() {
        enter(later(), 4, 600_000, 0, 0, true);
    }

    @Test
    void aVersionHoldsForWhoCompletesTheTrainingFromItsInstantOnAndForNobodyElse() {
        Instant from = later();
        Person before = entitled(from.minus(1, ChronoUnit.MICROS));
        int version = enter(from, INSTALMENTS, AMOUNT, 0, 0, true);
        Person at = entitled(from);
        Person after = entitled(from.plus(1, ChronoUnit.DAYS));
        Person lateNews = entitled(from.minus(1, ChronoUnit.MICROS));

        for (Person old : List.of(before, lateNews)) {
            assertEquals(version - 1, version(old));
            assertEquals(List.of(600_000L, 600_000L, 600_000L, 600_000L), amounts(old));
        }
        for (Person young : List.of(at, after)) {
            assertEquals(version, version(young));
            assertEquals(List.of(AMOUNT, AMOUNT), amounts(young));
        }
    }

    @Test
    void theVersionOfWhoCompletedBeforeItsSelectionIsThatOfTheSelection() {
        Instant from = later();
        int version = enter(from, INSTALMENTS, AMOUNT, 0, 0, true);
        Person person = new Person();

        person.selectedAt(from).completed(from.minusSeconds(1), null, null).reviewed();

        awaitPlanned(person);
        assertEquals(version, version(person));
    }

    @Test
    void whatIsHeardAgainPlansNothingAgainByAnotherVersion() {
        Instant from = later();
        Person person = entitled(from.minusSeconds(1));
        enter(from, INSTALMENTS, AMOUNT, 0, 0, true);

        person.selectedAt(from.minusSeconds(2)).completed(from, null, null).reviewed();
        Person behind = entitled(from);

        assertEquals(2, amounts(behind).size());
        assertEquals(4, amounts(person).size());
    }

    @Test
    void aTrainingWithoutTheEvidenceThatItsVersionAsksForEntitlesNobody() {
        Instant from = later();
        enter(from, INSTALMENTS, AMOUNT, 80, 360, true);
        Person enough = new Person();
        enough.selectedAt(from).completed(from, 80, 360).reviewed();
        List<Person> tooLittle = List.of(new Person(), new Person(), new Person());
        tooLittle.get(0).selectedAt(from).completed(from, 79, 360).reviewed();
        tooLittle.get(1).selectedAt(from).completed(from, 80, 359).reviewed();
        tooLittle.get(2).selectedAt(from).completed(from, null, null).reviewed();

        awaitPlanned(enough);
        for (Person person : tooLittle) {
            patiently()
                    .until(
                            () -> person.overview()
                                    .path("entitlement")
                                    .path("missing")
                                    .toString(),
                            "[\"EVIDENCE\"]"::equals);
            assertEquals(0, person.overview().path("payouts").size());
        }
    }

    @Test
    void aVersionWithoutReviewsEntitlesByTheTrainingAlone() {
        Instant from = later();
        int version = enter(from, INSTALMENTS, AMOUNT, 0, 0, false);
        Person person = new Person();

        person.selectedAt(from).completed(from, null, null);

        awaitPlanned(person);
        assertEquals(version, version(person));
        assertEquals(
                from.toString(),
                person.overview().path("entitlement").path("entitledAt").asText());
    }

    @Test
    void aVersionIsEnteredOnceInItsOrderAndNeverForThePast() {
        Instant from = later();
        int next = next();
        refused(body(next + 1, from, AMOUNT, "EMPLOYMENT"), 409, "SCHEDULE_VERSION_NOT_NEXT");
        refused(body(next - 1, from, AMOUNT, "EMPLOYMENT"), next == 2 ? 400 : 409, null);
        refused(body(next, from, AMOUNT, "NOBODY_KNOWS"), 422, "SCHEDULE_QUESTIONS_UNKNOWN");
        refused(body(next, from, -1, "EMPLOYMENT"), 400, null);
        refused(body(next, from, Long.MAX_VALUE, "EMPLOYMENT"), 400, null);
        int entered = enter(from, INSTALMENTS, AMOUNT, 0, 0, true);
        refused(body(entered + 1, from, AMOUNT, "EMPLOYMENT"), 409, "SCHEDULE_NOT_LATER");
        refused(body(entered + 1, TestClock.now().plusSeconds(5), AMOUNT, "EMPLOYMENT"), 409, "SCHEDULE_NOT_LATER");
        Finance.get("/v1/schedule-versions/" + entered)
                .statusCode(200)
                .body("instalmentAmount", equalTo((int) AMOUNT))
                .body("decidedBy", equalTo(Finance.OTHER));
        Finance.get("/v1/schedule-versions/9999").statusCode(404).body("code", equalTo("SCHEDULE_VERSION_UNKNOWN"));
    }

    @Test
    void whatWasProposedIsStaleOnceAnotherVersionHasBeenEntered() {
        Instant from = later();
        String proposal = propose(body(next(), from, AMOUNT, "EMPLOYMENT"));
        Finance.approve(Finance.ONE, proposal).statusCode(403);
        Database.run("""
                insert into schedule_version
                select version + 1, valid_from + interval '1 second', instalments, instalment_amount, survey_amount, survey_opens_after_days,
                       survey_open_for_days, survey_paid_within_days, review_required, least_attendance, least_minutes, decided_at, 'test'
                  from schedule_version order by version desc limit 1
                """);

        Finance.approve(Finance.OTHER, proposal).statusCode(409).body("code", equalTo("PROPOSAL_STALE"));
    }

    private static Person entitled(Instant completedAt) {
        Person person = new Person();
        person.selectedAt(completedAt.minus(Duration.ofDays(1)))
                .completed(completedAt, null, null)
                .reviewed();
        awaitPlanned(person);
        return person;
    }

    private static void awaitPlanned(Person person) {
        Database.awaitCount(
                1,
                "select count(*) from participant where participant_id = $1 and planned and plan_further_by is null",
                person.id);
    }

    private static int version(Person person) {
        return person.overview().path("entitlement").path("scheduleVersion").asInt();
    }

    private static List<Long> amounts(Person person) {
        JsonNode payouts = person.overview().path("payouts");
        return IntStream.range(0, payouts.size())
                .mapToObj(payouts::get)
                .map(payout -> payout.path("amount").asLong())
                .toList();
    }

    /** Later than any version so far. */
    private static Instant later() {
        Instant last = Instant.parse(
                versions().get(versions().size() - 1).path("validFrom").asText());
        Instant generations = TestClock.now().plus(GENERATIONS).truncatedTo(ChronoUnit.SECONDS);
        return last.isBefore(generations) ? generations : last.plus(NEXT);
    }

    private static int next() {
        return versions().get(versions().size() - 1).path("version").asInt() + 1;
    }

    private static JsonNode versions() {
        try {
            return Records.JSON
                    .readTree(Finance.get("/v1/schedule-versions?limit=500")
                            .statusCode(200)
                            .extract()
                            .asString())
                    .path("items");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int enter(
            Instant from, int instalments, long amount, int leastAttendance, int leastMinutes, boolean review) {
        int version = next();
        String proposal =
                propose(body(version, from, instalments, amount, "EMPLOYMENT", leastAttendance, leastMinutes, review));
        Finance.approve(Finance.OTHER, proposal).statusCode(201);
        return version;
    }

    private static String propose(String body) {
        return Finance.post(Finance.ONE, "/v1/schedule-versions", body)
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static void refused(String body, int status, String code) {
        var answer = Finance.post(Finance.ONE, "/v1/schedule-versions", body).statusCode(status);
        if (code != null) {
            answer.body("code", equalTo(code));
        }
    }

    private static String body(int version, Instant from, long amount, String questions) {
        return body(version, from, INSTALMENTS, amount, questions, 0, 0, true);
    }

    private static String body(
            int version,
            Instant from,
            int instalments,
            long amount,
            String questions,
            int leastAttendance,
            int leastMinutes,
            boolean review) {
        return """
                {"version":%d,"validFrom":"%s","instalments":%d,"instalmentAmount":%d,
                 "surveys":[{"questionSet":"%s","version":1}],"surveyAmount":50000,"surveyOpensAfterDays":30,
                 "surveyOpenForDays":30,"surveyPaidWithinDays":14,"reviewRequired":%s,"leastAttendance":%d,"leastMinutes":%d,
                 "note":"a decision"}""".formatted(version, from, instalments, amount, questions, review, leastAttendance, leastMinutes);
    }
}
