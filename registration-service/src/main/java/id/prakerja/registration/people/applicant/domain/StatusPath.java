package id.prakerja.registration.people.applicant.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A way through the state machine: where it may begin, and the statuses that follow one another from there. There is no other way to
 * say where an applicant's status goes, so that each move is one that the state machine allows.
 *
 * @param from the statuses that it may begin at
 * @param steps one or more, each of which may follow the one before
 */
public record StatusPath(Set<ApplicantStatus> from, List<ApplicantStatus> steps) {

    /** Checks every step against the state machine. */
    public StatusPath {
        from = Set.copyOf(from);
        steps = List.copyOf(steps);
        for (ApplicantStatus start : from) {
            ApplicantStatus status = start;
            for (ApplicantStatus step : steps) {
                if (!status.mayBecome(step)) {
                    throw new IllegalArgumentException(status + " does not lead to " + step);
                }
                status = step;
            }
        }
    }

    /** One step, from wherever the state machine lets it begin. */
    public static StatusPath to(ApplicantStatus status) {
        return new StatusPath(status.previous(), List.of(status));
    }

    /** From one status along these steps. */
    public static StatusPath from(ApplicantStatus start, ApplicantStatus... steps) {
        return new StatusPath(EnumSet.of(start), List.of(steps));
    }

    /** This path and further steps. */
    public StatusPath then(List<ApplicantStatus> more) {
        List<ApplicantStatus> all = new ArrayList<>(steps);
        all.addAll(more);
        return new StatusPath(from, all);
    }

    /** Where it ends. */
    public ApplicantStatus to() {
        return steps.get(steps.size() - 1);
    }

    /** Whether it leads through a status, or ends there. */
    public boolean passes(ApplicantStatus status) {
        return steps.contains(status);
    }
}
