package id.prakerja.incentive.finance;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.ProgrammeDay;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What finance sees waiting, how the partners do, and lists as files. */
@ComponentTest
class FinanceTest {

    @Test
    void whatWaitsIsCountedWithItsRupiahAndItsAge() {
        new Person().entitled().awaitInstalment(1, "HELD");

        JsonPath queues =
                Finance.get("/v1/finance-queues").statusCode(200).extract().jsonPath();

        assertTrue(queues.getLong("payouts.HELD.number") > 0);
        assertTrue(queues.getLong("payouts.HELD.rupiah") >= 600_000);
        assertFalse(Instant.parse(queues.getString("payouts.HELD.oldestSince")).isAfter(TestClock.now()));
        assertTrue(queues.getLong("disputed.number") >= 0 && queues.getLong("setApart.number") >= 0);
        assertFalse(queues.getMap("payouts").containsKey("SETTLED"));
    }

    @Test
    void aPartnersLevelCountsWhatItReportedThatDay() {
        String today = LocalDate.ofInstant(TestClock.now(), ProgrammeDay.ZONE).toString();
        long failedBefore = level(today).getLong("failed");
        long settledBefore = level(today).getLong("settled");
        Person paid = new Person();
        PayoutRequested good = paid.instructed("linkaja");
        paid.settled("linkaja", good);
        paid.awaitInstalment(1, "SETTLED");
        Person unpaid = new Person();
        unpaid.failed("linkaja", unpaid.instructed("linkaja"), "ACCOUNT_INACTIVE");
        unpaid.awaitInstalment(1, "HELD");

        String until = LocalDate.ofInstant(TestClock.now(), ProgrammeDay.ZONE).toString();
        JsonPath level = Finance.get("/v1/partner-service-levels?from=" + today + "&until=" + until)
                .statusCode(200)
                .body("partner", hasItems("bni", "gopay", "linkaja", "ovo"))
                .extract()
                .jsonPath()
                .setRootPath("find { it.partner == 'linkaja' }");
        assertTrue(level.getLong("failed") > failedBefore);
        assertTrue(level.getLong("settled") > settledBefore);
        assertTrue(level.getLong("failures.ACCOUNT_INACTIVE") > 0);
        assertTrue(level.getLong("medianSeconds") >= 0);
    }

    @Test
    void whatFallsDueIsForecastByMonthUntilItIsDue() {
        Person person = new Person().entitled();
        person.awaitInstalment(1, "HELD");
        String month = LocalDate.ofInstant(
                        Instant.parse(person.planned(3).path("dueAt").asText()), ProgrammeDay.ZONE)
                .toString()
                .substring(0, 7);
        JsonPath forecast =
                Finance.get("/v1/payout-forecast").statusCode(200).extract().jsonPath();
        assertTrue(forecast.getLong("find { it.month == '" + month + "' }.rupiah") >= 600_000);

        patiently()
                .untilAsserted(() -> assertEquals(
                        Database.run("""
                                select to_char(due_at at time zone 'Asia/Jakarta', 'YYYY-MM'), count(*), sum(amount)::bigint
                                  from payout where status = 'NOT_DUE' group by 1 order by 1
                                """).stream()
                                .map(row -> row.getString(0) + " " + row.getLong(1) + " " + row.getLong(2))
                                .toList(),
                        Finance.get("/v1/payout-forecast")
                                .extract()
                                .jsonPath()
                                .<Map<String, Object>>getList("")
                                .stream()
                                .map(each -> each.get("month") + " " + each.get("payouts") + " " + each.get("rupiah"))
                                .toList()));
        Finance.get("/v1/payout-forecast?wave=4711").statusCode(200).body("size()", equalTo(0));
    }

    @Test
    void aPressFigureLeadsToItsPayoutsAndEachToItsInstructionsAndMovements() {
        Person person = new Person();
        person.settled("bni", person.instructed("bni"));
        person.awaitInstalment(1, "SETTLED");

        List<String> ids = new ArrayList<>();
        patiently().untilAsserted(() -> {
            JsonPath figures =
                    Finance.get("/v1/figures").statusCode(200).extract().jsonPath();
            ids.clear();
            ids.addAll(ids(figures.getString("lists.'perPartner.bni'")));
            assertEquals(figures.getLong("perPartner.bni.payouts"), ids.size());
        });
        for (String id : ids) {
            Finance.get("/v1/payouts/" + id)
                    .statusCode(200)
                    .body("instructions[-1].outcome", equalTo("SETTLED"))
                    .body("partner", equalTo("bni"));
            Finance.get("/v1/ledger/entries?payout=" + id).statusCode(200).body("items.debit", hasItems("PAID:bni"));
        }
    }

    @Test
    void everyNumberOfWhatWaitsIsThatOfTheListItLeadsTo() {
        new Person().entitled().awaitInstalment(1, "HELD");
        Person failed = new Person();
        failed.failed("ovo", failed.instructed("ovo"), "ACCOUNT_INACTIVE");
        failed.awaitInstalment(1, "HELD");

        patiently().untilAsserted(() -> {
            JsonPath queues =
                    Finance.get("/v1/finance-queues").statusCode(200).extract().jsonPath();
            List<Map<String, Object>> numbers = new ArrayList<>(queues.getList("byPartner"));
            numbers.addAll(queues.getList("unpaid"));
            numbers.addAll(queues.<String, Map<String, Object>>getMap("payouts").values());
            numbers.addAll(
                    queues.<String, Map<String, Object>>getMap("recovery").values());
            numbers.add(queues.getMap("disputed"));
            numbers.add(queues.getMap("setApart"));
            numbers.addAll(
                    Finance.get("/v1/payout-forecast").extract().jsonPath().getList(""));
            for (Map<String, Object> each : numbers) {
                String list = (String) each.get("list");
                Object number = each.getOrDefault("number", each.get("payouts"));
                assertEquals(((Number) number).intValue(), rows(list).size(), list);
            }
        });
    }

    @Test
    void whatIsUnpaidIsSummedAsItStands() {
        new Person().entitled().awaitInstalment(1, "HELD");

        assertEquals(0, Database.number("""
                with summed as (
                         select status, outcome, day, sum(number), sum(rupiah) from figure_now where subject = 'UNPAID'
                          group by 1, 2, 3 having sum(number) <> 0),
                     counted as (
                         select status, coalesce(reason, ''), (due_at at time zone 'Asia/Jakarta')::date, count(*), sum(amount)
                           from payout where status not in ('NOT_DUE', 'SETTLED') group by 1, 2, 3)
                select count(*) from ((table summed except table counted) union all (table counted except table summed)) d
                """));
    }

    private static List<String> ids(String list) {
        return rows(list).stream().map(row -> (String) row.get("payoutId")).toList();
    }

    private static List<Map<String, Object>> rows(String list) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = Finance.get(list + "&limit=500" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            rows.addAll(page.getList("items"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        }
        return rows;
    }

    @Test
    void aPeriodHasItsEndAndItsBound() {
        for (String period : List.of("from=2020-10-02&until=2020-10-01", "from=2020-10-01&until=2020-11-01")) {
            Finance.get("/v1/partner-service-levels?" + period)
                    .statusCode(422)
                    .body("code", equalTo("PERIOD_NOT_POSSIBLE"));
        }
        Finance.get("/v1/partner-service-levels?from=2020-10-01&until=2020-10-31")
                .statusCode(200);
        Finance.get("/v1/partner-service-levels?from=yesterday").statusCode(400);
    }

    @Test
    void aListOfPayoutsComesAsAFileAndGoesOnWhereItBrokeOff() {
        new Person().entitled().awaitInstalment(1, "HELD");
        new Person().entitled().awaitInstalment(1, "HELD");
        List<String> rows = lines(export("status=HELD&reason=test"));
        assertTrue(rows.get(0).startsWith("payoutId,participantId,wave,kind,sequence,amount,status"), rows.get(0));
        assertTrue(rows.stream().skip(1).allMatch(row -> row.contains(",HELD,")));
        String first = rows.get(1).split(",", 2)[0];

        assertTrue(rows.size() > 2);

        List<String> rest = lines(export("status=HELD&reason=test&after=" + first));

        assertEquals(rows.get(0), rest.get(0));
        assertFalse(rest.stream().skip(1).anyMatch(row -> row.compareTo(first + ",") <= 0 || row.startsWith(first)));
        export("status=HELD").then().statusCode(400).body("code", equalTo("EXPORT_REASON_REQUIRED"));
        export("reason=test&after=x").then().statusCode(400).body("code", equalTo("CURSOR_INVALID"));
        export("reason=test&status=PAID").then().statusCode(400).body("code", equalTo("PAYOUT_STATUS_UNKNOWN"));
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/lists/payouts.csv?reason=test")
                .then()
                .statusCode(403);
    }

    private static JsonPath level(String day) {
        return Finance.get("/v1/partner-service-levels?from=" + day + "&until=" + day)
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("find { it.partner == 'linkaja' }");
    }

    private static Response export(String query) {
        return given().auth().oauth2(Tokens.staff(Role.FINANCE)).get("/v1/lists/payouts.csv?" + query);
    }

    private static List<String> lines(Response answer) {
        return Arrays.stream(answer.then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .replace("\uFEFF", "")
                        .split("\r?\n", -1))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
