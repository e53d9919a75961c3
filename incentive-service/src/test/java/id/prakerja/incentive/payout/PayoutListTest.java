package id.prakerja.incentive.payout;

import static id.prakerja.testkit.Waiting.patiently;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.ProgrammeDay;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of payouts shows what its filters ask for, all of it, page by page in one order. */
@ComponentTest
class PayoutListTest {

    @Test
    void aDayShowsWhatFallsDueOnItAndAPeriodAllOfItsDays() {
        Person person = new Person().entitled();
        String id = person.awaitInstalment(1, "HELD").path("payoutId").asText();
        LocalDate day = LocalDate.ofInstant(
                Instant.parse(person.planned(2).path("dueAt").asText()), ProgrammeDay.ZONE);
        String second = person.planned(2).path("payoutId").asText();

        List<String> ofDay = ids("dueFrom=" + day);
        assertTrue(ofDay.contains(second));
        listsAll("(due_at at time zone 'Asia/Jakarta')::date = '" + day + "'", "dueFrom=" + day);

        LocalDate first = day.minusDays(45);
        String period = "dueFrom=" + first + "&dueUntil=" + day + "&wave=6&amount=600000";
        assertTrue(ids(period).containsAll(List.of(id, second)));
        listsAll(
                "(due_at at time zone 'Asia/Jakarta')::date between '" + first + "' and '" + day
                        + "' and wave = 6 and amount = 600000",
                period);
    }

    @Test
    void aWaveAnAmountAndAStateNarrowTogether() {
        Person person = new Person().entitled();
        String id = person.awaitInstalment(1, "HELD").path("payoutId").asText();

        listsAll("wave = 6", "wave=6");
        listsAll("amount = 600000", "amount=600000");
        assertEquals(0, ids("wave=7").size());
        assertEquals(0, ids("amount=1").size());
        assertEquals(0, ids("status=HELD&wave=7").size());
        assertEquals(0, ids("status=HELD&amount=1").size());
        String due = person.instalment(1).path("dueAt").asText();
        LocalDate day = LocalDate.ofInstant(Instant.parse(due), ProgrammeDay.ZONE);
        Finance.get("/v1/payouts?limit=500&status=HELD&wave=6&amount=600000&dueFrom=" + day)
                .statusCode(200)
                .body("items.payoutId", hasItem(id))
                .body("items.status", everyItem(equalTo("HELD")))
                .body("items.wave", everyItem(equalTo(6)));
        assertEquals(
                0, ids("status=HELD&dueFrom=2001-01-01&dueUntil=2001-02-01").size());
    }

    @Test
    void aProvinceNarrowsToThePeopleWhoLiveThere() {
        Person person = new Person().livingIn("97").entitled();
        String held = person.awaitInstalment(1, "HELD").path("payoutId").asText();
        LocalDate day = LocalDate.ofInstant(
                Instant.parse(person.instalment(1).path("dueAt").asText()), ProgrammeDay.ZONE);

        person.planned(4);
        assertEquals(4, ids("province=97").size());
        assertEquals(4, ids("province=97&wave=6&amount=600000").size());
        assertEquals(List.of(held), ids("province=97&status=HELD"));
        assertEquals(List.of(held), ids("province=97&dueFrom=" + day));
        assertEquals(List.of(), ids("province=97&wave=7"));
        assertEquals(List.of(), ids("province=96"));
    }

    @Test
    void aReasonAndTheDaysBeforeADayNarrowWhatWaits() {
        Person person = new Person().entitled();
        String id = person.awaitInstalment(1, "HELD").path("payoutId").asText();
        String due = person.instalment(1).path("dueAt").asText();
        LocalDate day = LocalDate.ofInstant(Instant.parse(due), ProgrammeDay.ZONE);

        assertTrue(ids("status=HELD&because=NO_LINKED_ACCOUNT&dueUntil=" + day).contains(id));
        listsAll("status = 'HELD' and reason = 'NO_LINKED_ACCOUNT'", "because=NO_LINKED_ACCOUNT&status=HELD");
        assertEquals(
                List.of(),
                ids("status=HELD&because=NO_LINKED_ACCOUNT&dueUntil=" + day.minusDays(1)).stream()
                        .filter(id::equals)
                        .toList());
        assertEquals(List.of(), ids("status=HELD&because=NONE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dueUntil=2020-10-01",
                "dueFrom=2020-10-02&dueUntil=2020-10-01",
                "dueFrom=2020-10-01&dueUntil=2021-01-01"
            })
    void aPeriodHasABeginAnEndAndABound(String period) {
        Finance.get("/v1/payouts?" + period).statusCode(400).body("code", equalTo("PAYOUT_PERIOD_NOT_POSSIBLE"));
        Finance.get("/v1/lists/payouts.csv?reason=test&" + period)
                .statusCode(400)
                .body("code", equalTo("PAYOUT_PERIOD_NOT_POSSIBLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount=-600000", "amount=0", "wave=0", "province=9", "province=09", "province=West+Java"})
    void whatNoPayoutCanHaveIsNotLookedFor(String filter) {
        Finance.get("/v1/payouts?" + filter).statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        Finance.get("/v1/lists/payouts.csv?reason=test&" + filter)
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    /** Patient: the people of other tests go on being planned while this one counts and pages. */
    private static void listsAll(String condition, String filters) {
        patiently()
                .untilAsserted(() -> assertEquals(
                        Database.number("select count(*) from payout where " + condition),
                        ids(filters).size()));
    }

    /** All of the list, a few at a time; refuses a list that is out of order or has something twice. */
    private static List<String> ids(String filters) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = Finance.get("/v1/payouts?limit=500&" + filters + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.payoutId"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        }
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
        return ids;
    }
}
