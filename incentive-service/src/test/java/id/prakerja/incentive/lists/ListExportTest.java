package id.prakerja.incentive.lists;

import static id.prakerja.testkit.Waiting.patiently;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.access.Role;
import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.ProgrammeDay;
import id.prakerja.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list comes as a file, for a reason that is logged, and goes on where it broke off. */
@ComponentTest
class ListExportTest {

    @ParameterizedTest
    @CsvSource({
        "batches, batchId",
        "disputed-reports, reportId",
        "ledger-entries, key",
        "partner-suspensions, suspensionId",
        "payouts, payoutId",
        "payment-questions, instructionId",
        "recovery-cases, caseId",
        "statement-differences, key",
        "statement-missing, instructionId",
        "statements, statementId",
        "webhook-deliveries, position"
    })
    void hasAHeaderThatBeginsWithItsKey(String list, String key) {
        List<String> rows = rows(list, "");

        assertTrue(rows.get(0).startsWith(key + ","), rows.get(0));
        assertTrue(rows.stream()
                        .skip(1)
                        .map(ListExportTest::key)
                        .sorted()
                        .distinct()
                        .count()
                == rows.size() - 1);
    }

    /** Patient: people go on being planned and paid between the one file and the other. */
    @ParameterizedTest
    @CsvSource({"batches", "ledger-entries"})
    void goesOnBehindTheKeyWhereItBrokeOff(String list) {
        new Person().instructed("gopay");
        new Person().instructed("ovo");
        patiently().untilAsserted(() -> {
            List<String> rows = rows(list, "");
            assertTrue(rows.size() > 2);
            String first = key(rows.get(1));

            List<String> rest = rows(list, "&after=" + first);

            assertEquals(rows.subList(2, rows.size()), rest.subList(1, rest.size()));
        });
    }

    @Test
    void isNarrowedByWhatItHasAndByNothingElse() {
        new Person().instructed("gopay");
        new Person().instructed("ovo");

        List<String> ofOne = rows("batches", "&partner=ovo&status=ISSUED");

        assertTrue(ofOne.size() > 1);
        assertTrue(ofOne.stream().skip(1).allMatch(row -> row.contains(",ovo,ISSUED,")));
        assertTrue(rows("recovery-cases", "&wave=4711").size() == 1);
        export("batches", "&wave=6").statusCode(400).body("code", equalTo("LIST_FILTER_UNKNOWN"));
    }

    /** The same filters leave the same rows, whether people page through them or take them as a file. */
    @Test
    void hasTheRowsOfTheListThatPeoplePageThrough() {
        LocalDate today = ProgrammeDay.withAnHourLeft();
        Person held = new Person().livingIn("95").entitled();
        held.awaitInstalment(1, "HELD");
        Person disputed = new Person();
        PayoutRequested instruction = disputed.instructed("linkaja");
        disputed.reported("linkaja", instruction, "SETTLED", null, 1);
        Disputes.await(instruction.payoutId(), "AMOUNT_MISMATCH");

        same("batches", "/v1/batches", "batchId", "partner=linkaja&status=ISSUED&amount=600000&day=" + today, true);
        same(
                "disputed-reports",
                "/v1/disputed-reports",
                "reportId",
                "resolved=false&partner=linkaja&kind=AMOUNT_MISMATCH&day=" + today,
                true);
        same("payouts", "/v1/payouts", "payoutId", "status=HELD&because=NO_LINKED_ACCOUNT&province=95", true);
        same("payouts", "/v1/payouts", "payoutId", "province=95&wave=6&amount=600000", true);
        same("statements", "/v1/statements", "statementId", "partner=linkaja&day=" + today, false);
        same("recovery-cases", "/v1/recovery-cases", "caseId", "status=OPENED&wave=6&day=" + today, false);
    }

    /** Patient: people go on being planned between the file and the page. */
    private static void same(String list, String paged, String key, String filters, boolean some) {
        patiently().untilAsserted(() -> {
            List<String> file = rows(list, "&" + filters).stream()
                    .skip(1)
                    .map(ListExportTest::key)
                    .toList();
            List<String> page = Finance.get(paged + "?limit=500&" + filters)
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("items." + key);

            assertEquals(page, file, list + "?" + filters);
            assertTrue(!some || !file.isEmpty(), list + "?" + filters);
        });
    }

    @Test
    void whatNothingOfTheListCanHaveIsNotLookedFor() {
        export("batches", "&status=HELD").statusCode(400).body("code", equalTo("BATCH_STATUS_UNKNOWN"));
        export("disputed-reports", "&kind=NONE").statusCode(400).body("code", equalTo("LIST_VALUE_UNKNOWN"));
        export("recovery-cases", "&because=NONE").statusCode(400).body("code", equalTo("RECOVERY_FILTER_UNKNOWN"));
        export("payouts", "&amount=0").statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        export("statements", "&wave=6").statusCode(400).body("code", equalTo("LIST_FILTER_UNKNOWN"));
    }

    @Test
    void isRefusedWithoutAReasonWithAKeyOfAnotherListAndUnderAnUnknownName() {
        export("everything", "").statusCode(404).body("code", equalTo("LIST_UNKNOWN"));
        export("batches", "&after=1").statusCode(400).body("code", equalTo("CURSOR_INVALID"));
        export("ledger-entries", "&after=018f3a5d-ac96-774b-bcce-b302099a8057")
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
        given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .get("/v1/lists/batches.csv")
                .then()
                .statusCode(400)
                .body("code", equalTo("EXPORT_REASON_REQUIRED"));
        given().auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/lists/batches.csv?reason=test")
                .then()
                .statusCode(403);
    }

    private static String key(String row) {
        return row.split(",", 2)[0];
    }

    private static List<String> rows(String list, String more) {
        List<String> rows = export(list, more)
                .statusCode(200)
                .extract()
                .asString()
                .replace("\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        assertFalse(rows.isEmpty());
        return rows;
    }

    private static ValidatableResponse export(String list, String more) {
        return given().auth()
                .oauth2(Tokens.staff(Role.FINANCE))
                .get("/v1/lists/" + list + ".csv?reason=test" + more)
                .then();
    }
}
