package id.prakerja.selection.waves.eligibility.domain;

/** What makes a person belong to the priority share. */
public enum PrioritySource {
    /** The own declaration at registration. */
    DECLARED,
    /** A priority list, in the version that the freeze names. */
    LISTED,
    /** Either of the two. */
    EITHER;

    /** Whether a person belongs to it. */
    boolean covers(Candidate candidate) {
        return (candidate.declaredPriority() && this != LISTED) || (candidate.priorityListed() && this != DECLARED);
    }
}
