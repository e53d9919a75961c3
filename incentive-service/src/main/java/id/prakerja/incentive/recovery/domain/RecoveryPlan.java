package id.prakerja.incentive.recovery.domain;

import id.prakerja.refusal.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a claim is paid back bit by bit.
 *
 * @param parts in the order of their days
 */
public record RecoveryPlan(List<Part> parts) {

    /**
     * One instalment.
     *
     * @param dueAt until when it is paid, UTC
     * @param amount rupiah
     */
    public record Part(Instant dueAt, long amount) {}

    /** This plan, or why it is none for a claim of which so much is left. */
    public Decision<RecoveryPlan> check(long outstanding, Instant now) {
        long sum = parts.stream().mapToLong(Part::amount).reduce(0, Math::addExact);
        if (sum != outstanding) {
            return Decision.refused(
                    RecoveryProblem.PLAN_DOES_NOT_ADD_UP, String.valueOf(sum), String.valueOf(outstanding));
        }
        Instant last = now;
        for (Part part : parts) {
            if (!part.dueAt().isAfter(last)) {
                return Decision.refused(RecoveryProblem.PLAN_OUT_OF_ORDER);
            }
            last = part.dueAt();
        }
        return Decision.granted(this);
    }

    /** Whether no more is left than what falls due later. */
    public boolean isKept(long outstanding, Instant now) {
        return outstanding
                <= parts.stream()
                        .filter(part -> part.dueAt().isAfter(now))
                        .mapToLong(Part::amount)
                        .sum();
    }

    /** When the next instalment falls due. */
    public Optional<Instant> next(Instant now) {
        return parts.stream().map(Part::dueAt).filter(due -> due.isAfter(now)).findFirst();
    }
}
