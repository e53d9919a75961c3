package id.prakerja.registration.complaints.complaint.domain;

import java.util.Set;

/** Where a complaint stands. */
public enum ComplaintStatus {
    /** Nobody has it in hand. */
    OPEN,
    /** Somebody has it in hand. */
    ASSIGNED,
    /** Answered with a reason; the person may appeal once, within the term. */
    DECIDED,
    /** The person has appealed; somebody else than who decided looks at it. */
    APPEALED,
    /** The appeal is answered, which is the last word. */
    CLOSED;

    /** Statuses in which an answer is owed. */
    public static final Set<ComplaintStatus> OWED = Set.of(OPEN, ASSIGNED, APPEALED);

    /** Whether an answer is owed. */
    public boolean isOwed() {
        return OWED.contains(this);
    }

    /** Whether the complaint may go from here to there. */
    public boolean leadsTo(ComplaintStatus next) {
        return switch (next) {
            case OPEN -> false;
            case ASSIGNED -> this == OPEN || this == ASSIGNED;
            case DECIDED -> this == OPEN || this == ASSIGNED;
            case APPEALED -> this == DECIDED;
            case CLOSED -> this == APPEALED;
        };
    }
}
