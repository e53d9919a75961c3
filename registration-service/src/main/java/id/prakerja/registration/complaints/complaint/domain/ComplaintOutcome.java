package id.prakerja.registration.complaints.complaint.domain;

/** What a complaint comes to. */
public enum ComplaintOutcome {
    /** The person is right; the reason says what follows. */
    UPHELD,
    /** The person is not right; the reason says why. */
    REJECTED
}
