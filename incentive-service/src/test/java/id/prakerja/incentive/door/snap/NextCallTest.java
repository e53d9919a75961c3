package id.prakerja.incentive.door.snap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.incentive.door.snap.Attempt.Action;
import id.prakerja.snap.Reaction;
import id.prakerja.snap.StatusWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from the calls made so far. */
class NextCallTest {

    private static final Instant START = Instant.parse("2020-10-05T03:00:00Z");
    private static final NextCall.NotFoundRule PEOPLE = new NextCall.NotFoundRule(Duration.ofHours(24), false);
    private static final NextCall.NotFoundRule AGREED = new NextCall.NotFoundRule(Duration.ofHours(24), true);
    private static final NextCall CREDIT = new NextCall.AskForCredit();

    private final List<Attempt> attempts = new ArrayList<>();

    @Test
    void theFirstCallAsksForTheCredit() {
        assertEquals(CREDIT, next(PEOPLE, 0));
    }

    @Test
    void aCrashBetweenStoreAndAnswerLeadsToAQuestion() {
        attempts.add(new Attempt(Action.CREDIT, START, Optional.empty()));

        assertEquals(status(1), next(PEOPLE, 1));
    }

    @ParameterizedTest
    @EnumSource(Reaction.class)
    void onlyWhatWasCertainlyNotTakenIsSentAgain(Reaction reaction) {
        attempts.add(new Attempt(Action.CREDIT, START, Optional.of(reaction)));
        boolean notTaken = EnumSet.of(Reaction.RENEW_TOKEN, Reaction.NEW_EXTERNAL_ID, Reaction.LATER, Reaction.STOP)
                .contains(reaction);

        assertEquals(notTaken ? CREDIT : status(1), next(PEOPLE, 1));
    }

    @ParameterizedTest
    @EnumSource(Reaction.class)
    void aListThatWasRefusedWasNotTakenEither(Reaction reaction) {
        attempts.add(new Attempt(Action.BULK, START, Optional.of(reaction)));
        boolean notTaken = EnumSet.of(
                        Reaction.REFUSED, Reaction.RENEW_TOKEN, Reaction.NEW_EXTERNAL_ID, Reaction.LATER, Reaction.STOP)
                .contains(reaction);

        assertEquals(notTaken ? CREDIT : status(1), next(PEOPLE, 1));
    }

    @Test
    void aCrashBetweenStoreAndAnswerOfAListLeadsToAQuestion() {
        attempts.add(new Attempt(Action.BULK, START, Optional.empty()));

        assertEquals(status(1), next(AGREED, 1));
    }

    /** A refused question says nothing about the credit. */
    @ParameterizedTest
    @EnumSource(Reaction.class)
    void noAnswerToAQuestionLeadsToACreditAtOnce(Reaction reaction) {
        attempts.add(new Attempt(Action.CREDIT, START, Optional.of(Reaction.QUERY)));
        attempts.add(new Attempt(Action.STATUS, START.plusSeconds(60), Optional.of(reaction)));

        assertEquals(status(120), next(AGREED, 120));
    }

    @Test
    void whatIsNotFoundTwiceFarEnoughApartGoesToPeople() {
        attempts.add(new Attempt(Action.CREDIT, START, Optional.empty()));
        notFoundAfter(Duration.ofMinutes(1));
        notFoundAfter(Duration.ofHours(23));
        assertEquals(status(90_000), next(PEOPLE, 90_000));

        notFoundAfter(Duration.ofHours(24));
        assertEquals(new NextCall.LeaveToPeople(), next(PEOPLE, 90_000));
    }

    @Test
    void oneAnswerThatItIsNotFoundIsNotEnough() {
        attempts.add(new Attempt(Action.CREDIT, START, Optional.empty()));
        notFoundAfter(Duration.ofDays(2));

        assertEquals(status(180_000), next(AGREED, 180_000));
    }

    @Test
    void whereThePartnerHasAgreedTheSameReferenceIsSentAgainAndCountedAnew() {
        attempts.add(new Attempt(Action.CREDIT, START, Optional.empty()));
        notFoundAfter(Duration.ofHours(1));
        notFoundAfter(Duration.ofHours(24));
        assertEquals(CREDIT, next(AGREED, 90_000));

        attempts.add(new Attempt(Action.CREDIT, START.plusSeconds(90_000), Optional.empty()));
        assertEquals(status(90_001), next(AGREED, 90_001));
    }

    @Test
    void aStatusIsAskedForWithinTheHoursOfThePartner() {
        attempts.add(new Attempt(Action.CREDIT, START, Optional.empty()));
        StatusWindow window = new StatusWindow(Duration.ofMinutes(10), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertEquals(
                new NextCall.AskForStatus(START.plusSeconds(600)), NextCall.after(attempts, window, PEOPLE, START));
    }

    private void notFoundAfter(Duration time) {
        attempts.add(new Attempt(Action.STATUS, START.plus(time), Optional.of(Reaction.NOT_FOUND)));
    }

    private NextCall next(NextCall.NotFoundRule rule, long seconds) {
        return NextCall.after(attempts, StatusWindow.ALWAYS, rule, START.plusSeconds(seconds));
    }

    private static NextCall status(long seconds) {
        return new NextCall.AskForStatus(START.plusSeconds(seconds));
    }
}
