package id.prakerja.incentive.verification.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.prakerja.refusal.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people can say about a payment, and what it says of the books. */
class AnswerTest {

    @ParameterizedTest
    @CsvSource({
        "true,   600000, false, CONFIRMED",
        "true,   599999, false, OTHER_AMOUNT",
        "true,  1200000, false, OTHER_AMOUNT",
        "false,        , false, NOTHING_ARRIVED",
        "true,   600000, true,  CAME_BACK",
        "true,   100000, true,  CAME_BACK",
        "false,        , true,  CAME_BACK"
    })
    void isJudgedByWhatTheBooksSayWasPaid(boolean arrived, Long amount, boolean returned, AnswerVerdict verdict) {
        assertEquals(verdict, Answer.of(arrived, amount).orThrow().judge(returned, 600_000));
    }

    @ParameterizedTest
    @CsvSource({"true,", "false, 600000", "true, 0", "true, -1", "true, 1000000001", "true, 9223372036854775807"})
    void isNoneWithAnAmountThatCannotBe(boolean arrived, Long amount) {
        assertInstanceOf(Decision.Refused.class, Answer.of(arrived, amount));
    }

    @Test
    void whatWasFoundToBeAnotherAmountIsConfirmedByIt() {
        assertEquals(AnswerVerdict.CONFIRMED, new Answer(true, 500_000L).judge(false, 500_000));
    }
}
