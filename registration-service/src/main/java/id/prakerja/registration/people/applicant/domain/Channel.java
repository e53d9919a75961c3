package id.prakerja.registration.people.applicant.domain;

/** How a registration came in. */
public enum Channel {
    /** By oneself. */
    ONLINE,
    /** Typed in by an officer of a regional labour office. */
    ASSISTED,
    /** From signed paper forms, by a regional labour office. */
    OFFLINE
}
