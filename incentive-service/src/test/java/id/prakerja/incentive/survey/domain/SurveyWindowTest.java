package id.prakerja.incentive.survey.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Thirty days after the payout a survey opens, and thirty days later it is too late, to the instant. */
class SurveyWindowTest {

    private static final Instant PAID = Instant.parse("2020-12-04T09:00:00Z");
    private static final Instant OPENS = PAID.plus(Duration.ofDays(30));
    private static final Instant CLOSES = OPENS.plus(Duration.ofDays(30));

    private final SurveyWindow window = SurveyWindow.after(PAID, PAID.plusSeconds(60), 30, 30);

    @Test
    void itIsOpenFromItsFirstInstantToTheOneBeforeItsEnd() {
        assertEquals(new SurveyWindow(OPENS, CLOSES), window);
        assertEquals(SurveyStatus.WAITING, window.status(false, OPENS.minusNanos(1)));
        assertEquals(SurveyStatus.OPEN, window.status(false, OPENS));
        assertEquals(SurveyStatus.OPEN, window.status(false, CLOSES.minusNanos(1)));
        assertEquals(SurveyStatus.LAPSED, window.status(false, CLOSES));
    }

    @Test
    void whatIsAnsweredStaysAnswered() {
        assertEquals(SurveyStatus.ANSWERED, window.status(true, OPENS));
        assertEquals(SurveyStatus.ANSWERED, window.status(true, CLOSES.plusSeconds(1)));
    }

    @Test
    void aPayoutThatBecomesKnownLateCostsNothingOfTheWindow() {
        Instant known = PAID.plus(Duration.ofDays(70));

        assertEquals(new SurveyWindow(known, known.plus(Duration.ofDays(30))), SurveyWindow.after(PAID, known, 30, 30));
    }

    @Test
    void theSamePayoutHeardAgainSoonOpensItOnTheSameDay() {
        assertEquals(window, SurveyWindow.after(PAID, PAID.plus(Duration.ofDays(5)), 30, 30));
    }

    @Test
    void noPartnerDatesAPayoutIntoTheFutureOrLeavesItsDateOutToAnyEffect() {
        assertEquals(window, SurveyWindow.after(PAID.plus(Duration.ofDays(900)), PAID, 30, 30));
        assertEquals(window, SurveyWindow.after(null, PAID, 30, 30));
    }
}
