package id.prakerja.registration.door.onetimecode.domain;

import id.prakerja.refusal.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of sending or typing in a code. A refusal changes what is known, too: a wrong try counts.
 *
 * @param state what is known now; null if no code was ever sent
 * @param refusal why not, or empty
 * @param retryAt from when on another try may succeed, or empty
 */
public record CodeVerdict(CodeState state, Optional<Refusal> refusal, Optional<Instant> retryAt) {

    static CodeVerdict accepted(CodeState state) {
        return new CodeVerdict(state, Optional.empty(), Optional.empty());
    }

    static CodeVerdict refused(CodeState state, CodeProblem problem, Object... details) {
        return new CodeVerdict(state, Optional.of(Refusal.of(problem, details)), Optional.empty());
    }

    static CodeVerdict refused(CodeState state, CodeProblem problem, Instant retryAt) {
        return new CodeVerdict(state, Optional.of(Refusal.of(problem, retryAt.toString())), Optional.of(retryAt));
    }

    /**
     * Whether the code was sent or taken.
     *
     * @return true unless refused
     */
    public boolean isAccepted() {
        return refusal.isEmpty();
    }
}
