package id.prakerja.registration.door.onetimecode.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a one-time code is sent and taken. Wrong tries are counted over all codes until a right one, so that asking for a new
 * code gives no new tries.
 *
 * @param validity how long a code is valid
 * @param mostWrongTries wrong tries after which nothing is taken or sent for a while
 * @param lock how long that lasts
 * @param pause time between two codes
 * @param mostSent codes that are sent within one {@link #window()}
 * @param window time in which codes sent are counted
 */
public record CodeRules(
        Duration validity, int mostWrongTries, Duration lock, Duration pause, int mostSent, Duration window) {

    /**
     * Whether a new code may be sent, and what is known afterwards.
     *
     * @param known what is known of the codes before; empty for the first
     * @param codeDigest digest of the new code
     * @param now the present time
     * @return the verdict
     */
    public CodeVerdict send(Optional<CodeState> known, String codeDigest, Instant now) {
        if (known.isEmpty()) {
            return CodeVerdict.accepted(new CodeState(codeDigest, now.plus(validity), 0, null, 1, now, now));
        }
        CodeState state = known.get().unlockedBy(now);
        if (state.lockedUntil() != null) {
            return CodeVerdict.refused(state, CodeProblem.CODE_LOCKED, state.lockedUntil());
        }
        if (now.isBefore(state.sentAt().plus(pause))) {
            return CodeVerdict.refused(
                    state, CodeProblem.CODE_SENT_TOO_OFTEN, state.sentAt().plus(pause));
        }
        boolean freshWindow = !now.isBefore(state.windowFrom().plus(window));
        if (!freshWindow && state.sent() >= mostSent) {
            return CodeVerdict.refused(
                    state, CodeProblem.CODE_SENT_TOO_OFTEN, state.windowFrom().plus(window));
        }
        return CodeVerdict.accepted(new CodeState(
                codeDigest,
                now.plus(validity),
                state.wrongTries(),
                null,
                freshWindow ? 1 : state.sent() + 1,
                freshWindow ? now : state.windowFrom(),
                now));
    }

    /**
     * Whether a code typed in is the one that was sent, and what is known afterwards.
     *
     * @param known what is known of the codes; empty if none was sent
     * @param right whether it is the code that was sent last, by the digests
     * @param now the present time
     * @return the verdict
     */
    public CodeVerdict take(Optional<CodeState> known, boolean right, Instant now) {
        if (known.isEmpty()) {
            return CodeVerdict.refused(null, CodeProblem.CODE_NOT_REQUESTED);
        }
        CodeState state = known.get().unlockedBy(now);
        if (state.lockedUntil() != null) {
            return CodeVerdict.refused(state, CodeProblem.CODE_LOCKED, state.lockedUntil());
        }
        if (state.codeDigest() == null) {
            return CodeVerdict.refused(state, CodeProblem.CODE_NOT_REQUESTED);
        }
        if (!now.isBefore(state.expiresAt())) {
            return CodeVerdict.refused(state, CodeProblem.CODE_EXPIRED);
        }
        if (right) {
            return CodeVerdict.accepted(state.used());
        }
        int wrong = state.wrongTries() + 1;
        return wrong < mostWrongTries
                ? CodeVerdict.refused(
                        state.wrong(wrong, null), CodeProblem.CODE_WRONG, Integer.toString(mostWrongTries - wrong))
                : CodeVerdict.refused(state.wrong(wrong, now.plus(lock)), CodeProblem.CODE_LOCKED, now.plus(lock));
    }
}
