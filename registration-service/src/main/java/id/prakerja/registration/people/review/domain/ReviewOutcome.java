package id.prakerja.registration.people.review.domain;

/** What a review comes to. */
public enum ReviewOutcome {
    /** What was decided stands. */
    CONFIRMED,
    /** The person is right; what follows is up to the operators of the part concerned. */
    IN_FAVOUR
}
