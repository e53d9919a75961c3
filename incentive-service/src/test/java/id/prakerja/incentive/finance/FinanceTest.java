package id.prakerja.incentive.finance;

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
import id.prakerja.incentive.support.TestClock;
import id.prakerja.incentive.support.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What finance sees waiting, how the partners do, and lists as files. */
@ComponentTest
class FinanceTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

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
        String today = LocalDate.ofInstant(TestClock.now(), ZONE).toString();
        long failedBefore = level(today).getLong("failed");
        long settledBefore = level(today).getLong("settled");
        Person paid = new Person();
        PayoutRequested good = paid.instructed("linkaja");
        paid.settled("linkaja", good);
        paid.awaitInstalment(1, "SETTLED");
        Person unpaid = new Person();
        unpaid.failed("linkaja", unpaid.instructed("linkaja"), "ACCOUNT_INACTIVE");
        unpaid.awaitInstalment(1, "HELD");

        String until = LocalDate.ofInstant(TestClock.now(), ZONE).toString();
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
                .oauth2(Tokens.of(Role.OPERATOR))
                .get("/v1/payouts.csv?reason=test")
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
        return given().auth().oauth2(Tokens.of(Role.FINANCE)).get("/v1/payouts.csv?" + query);
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
