package id.prakerja.registration.door.onetimecode.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeRulesTest {

    private static final CodeRules RULES = new CodeRules(
            Duration.ofMinutes(10), 3, Duration.ofHours(1), Duration.ofMinutes(1), 5, Duration.ofHours(1));
    private static final Instant NOON = Instant.parse("2020-08-27T05:00:00Z");

    private CodeState state = RULES.send(Optional.empty(), "digest", NOON).state();

    @Test
    void theRightCodeIsTakenOnce() {
        assertTrue(take(true, NOON.plusSeconds(30)).isAccepted());

        assertRefused(CodeProblem.CODE_NOT_REQUESTED, take(true, NOON.plusSeconds(31)));
    }

    @Test
    void withoutACodeNothingIsTaken() {
        assertRefused(CodeProblem.CODE_NOT_REQUESTED, RULES.take(Optional.empty(), false, NOON));
    }

    @Test
    void aCodeExpiresAfterTenMinutes() {
        Instant end = NOON.plus(Duration.ofMinutes(10));

        assertRefused(CodeProblem.CODE_EXPIRED, RULES.take(Optional.of(state), true, end));
        assertTrue(RULES.take(Optional.of(state), true, end.minusNanos(1)).isAccepted());
    }

    @Test
    void theThirdWrongTryLocksForAnHour() {
        assertRefused(CodeProblem.CODE_WRONG, take(false, NOON));
        assertRefused(CodeProblem.CODE_WRONG, take(false, NOON));
        CodeVerdict third = take(false, NOON);

        assertRefused(CodeProblem.CODE_LOCKED, third);
        assertEquals(Optional.of(NOON.plus(Duration.ofHours(1))), third.retryAt());
        assertRefused(CodeProblem.CODE_LOCKED, take(true, NOON.plusSeconds(1)));
        assertRefused(CodeProblem.CODE_LOCKED, send(NOON.plus(Duration.ofMinutes(59))));
        assertTrue(send(NOON.plus(Duration.ofHours(1))).isAccepted());
        assertRefused(CodeProblem.CODE_WRONG, take(false, NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void aNewCodeGivesNoNewTries() {
        take(false, NOON);
        take(false, NOON);
        assertTrue(send(NOON.plus(Duration.ofMinutes(1))).isAccepted());

        assertRefused(CodeProblem.CODE_LOCKED, take(false, NOON.plus(Duration.ofMinutes(1))));
    }

    @Test
    void theRightCodeForgetsTheWrongOnes() {
        take(false, NOON);
        take(true, NOON);

        assertEquals(0, state.wrongTries());
        assertNull(state.codeDigest());
    }

    @Test
    void aMinuteLiesBetweenTwoCodes() {
        CodeVerdict early = send(NOON.plusSeconds(59));

        assertRefused(CodeProblem.CODE_SENT_TOO_OFTEN, early);
        assertEquals(Optional.of(NOON.plusSeconds(60)), early.retryAt());
        assertTrue(send(NOON.plusSeconds(60)).isAccepted());
    }

    @Test
    void fiveCodesAreSentWithinAnHour() {
        for (int minute = 1; minute < 5; minute++) {
            assertTrue(send(NOON.plus(Duration.ofMinutes(minute))).isAccepted());
        }

        assertRefused(CodeProblem.CODE_SENT_TOO_OFTEN, send(NOON.plus(Duration.ofMinutes(59))));
        assertTrue(send(NOON.plus(Duration.ofHours(1))).isAccepted());
        assertEquals(1, state.sent());
    }

    private CodeVerdict take(boolean right, Instant now) {
        CodeVerdict verdict = RULES.take(Optional.of(state), right, now);
        state = verdict.state();
        return verdict;
    }

    private CodeVerdict send(Instant now) {
        CodeVerdict verdict = RULES.send(Optional.of(state), "digest", now);
        state = verdict.state();
        return verdict;
    }

    private static void assertRefused(CodeProblem problem, CodeVerdict verdict) {
        assertEquals(Optional.of(problem), verdict.refusal().map(Refusal::code));
    }
}
