package id.prakerja.incentive.rejudgement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.ExclusionChanged;
import id.prakerja.events.PayoutRequested;
import id.prakerja.events.Topics;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The audit finding of 2021 as a report of our own: who was paid and stands on a list, how much, since which version. */
@ComponentTest
class RejudgementTest {

    private static final String LISTED_LATER = "LISTED_LATER";
    private static final String TAKEN_OFF = "TAKEN_OFF";
    private static final String LATER_DAY = "HOLDS_LATER";

    @Test
    void pastPaymentsArePricedByTodaysListsSinceTheVersionThatHoldsWithoutABreak() {
        long before = report().getLong("rupiahAfterListing");
        long peopleBefore = report().getLong("people");
        Person listed = paid();
        Person cleared = paid();
        Person afterwards = paid();
        Instant earlier = TestClock.now().minus(Duration.ofDays(3));
        changed(listed, LISTED_LATER, 3, true, earlier);
        changed(listed, LISTED_LATER, 4, false, earlier.plusSeconds(60));
        changed(listed, LISTED_LATER, 5, true, earlier.plusSeconds(120));
        changed(listed, LISTED_LATER, 6, true, earlier.plusSeconds(180));
        changed(listed, LATER_DAY, 1, true, earlier);
        changed(cleared, TAKEN_OFF, 1, true, earlier);
        changed(cleared, TAKEN_OFF, 2, false, earlier.plusSeconds(60));
        changed(afterwards, LATER_DAY, 2, true, TestClock.now());
        TestClock.advance(Duration.ofSeconds(5));

        JsonPath report = report();
        Map<String, Object> part = part(report, LISTED_LATER);
        assertEquals(5, part.get("sinceVersion"));
        assertEquals(1, part.get("people"));
        assertEquals(600_000, part.get("rupiahAfterListing"));
        assertEquals(0, part.get("rupiahBeforeListing"));
        assertTrue(report.getList("parts.list").stream().noneMatch(TAKEN_OFF::equals));
        assertEquals(
                600_000,
                report.getList("parts.findAll { it.list == '" + LATER_DAY + "' && it.sinceVersion == 2 }", Map.class)
                        .get(0)
                        .get("rupiahBeforeListing"));
        // On two lists, and paid once.
        assertEquals(before + 600_000, report.getLong("rupiahAfterListing"));
        assertEquals(peopleBefore + 2, report.getLong("people"));

        List<String> rows = Arrays.stream(payments().split("\n"))
                .filter(row -> row.contains(listed.id.toString()))
                .toList();
        assertEquals(2, rows.size(), rows.toString());
        assertTrue(rows.stream()
                .allMatch(row -> row.contains("\"afterListing\":true") && row.contains("\"amount\":600000")));
        assertTrue(rows.stream().anyMatch(row -> row.contains("\"sinceVersion\":5")));
    }

    @Test
    void whoTakesThePaymentsSaysWhatFor() {
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/rejudgement/payments.ndjson")
                .then()
                .statusCode(400)
                .body("code", equalTo("EXPORT_REASON_REQUIRED"));
        given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/rejudgement/payments.ndjson?reason=test&after=x")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
    }

    private static Person paid() {
        Person person = new Person();
        PayoutRequested instruction = person.instructed("bni");
        person.settled("bni", instruction);
        person.awaitInstalment(1, "SETTLED");
        return person;
    }

    private void changed(Person person, String list, long version, boolean excluded, Instant from) {
        Topic.named(Topics.EXCLUSION_CHANGED)
                .publish(person.alias, new ExclusionChanged(person.alias, list, version, excluded, from));
        Database.awaitCount(
                1,
                "select count(*) from exclusion where identity_alias = $1 and list = $2 and list_version = $3",
                person.alias,
                list,
                version);
    }

    private static JsonPath report() {
        return given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/rejudgement?wave=6")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String payments() {
        return given().auth()
                .oauth2(Tokens.staff(Role.AUDITOR))
                .get("/v1/rejudgement/payments.ndjson?reason=test&wave=6")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Map<String, Object> part(JsonPath report, String list) {
        return report.getMap("parts.find { it.list == '" + list + "' }");
    }
}
