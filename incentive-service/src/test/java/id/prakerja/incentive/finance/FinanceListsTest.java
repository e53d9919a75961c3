package id.prakerja.incentive.finance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.events.PayoutRequested;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Disputes;
import id.prakerja.incentive.support.Finance;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.ProgrammeDay;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches and disputed reports are found by their day, their amount and what they are about. */
@ComponentTest
class FinanceListsTest {

    @Test
    void aBatchIsFoundByItsDayAndItsAmount() {
        LocalDate today = ProgrammeDay.withAnHourLeft();
        PayoutRequested instruction = new Person().instructed("ovo");
        String batch = instruction.batchId().toString();
        long amount = Finance.get("/v1/batches/" + batch)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("amount");

        Finance.get("/v1/batches?limit=500&partner=ovo&amount=" + amount + "&day=" + today)
                .statusCode(200)
                .body("items.batchId", hasItem(batch))
                .body("items.amount", everyItem(equalTo((int) amount)));
        Finance.get("/v1/batches?day=2001-01-01").statusCode(200).body("items", hasSize(0));
        Finance.get("/v1/batches?amount=1").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aDisputedReportIsFoundByItsPartnerItsKindAndItsDay() {
        LocalDate today = ProgrammeDay.withAnHourLeft();
        Person person = new Person();
        PayoutRequested instruction = person.instructed("linkaja");
        person.reported("linkaja", instruction, "SETTLED", null, 1);
        String dispute = Disputes.await(instruction.payoutId(), "AMOUNT_MISMATCH")
                .path("reportId")
                .asText();

        Finance.get("/v1/disputed-reports?limit=500&resolved=false&partner=linkaja&kind=AMOUNT_MISMATCH&day=" + today)
                .statusCode(200)
                .body("items.reportId", hasItem(dispute))
                .body("items.kind", everyItem(equalTo("AMOUNT_MISMATCH")));
        assertEquals(
                0,
                Finance.get("/v1/disputed-reports?kind=WRONG_PARTNER&limit=500&partner=linkaja&day=" + today)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.reportId")
                        .stream()
                        .filter(dispute::equals)
                        .count());
        Finance.get("/v1/disputed-reports?day=2001-01-01").statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/batches?day=today",
                "/v1/batches?amount=0",
                "/v1/disputed-reports?kind=WRONG",
                "/v1/disputed-reports?day=05-10-2020",
                "/v1/recovery-cases?province=9",
                "/v1/recovery-cases?claimed=-1"
            })
    void whatCannotBeIsNotLookedFor(String list) {
        Finance.get(list).statusCode(400);
    }
}
