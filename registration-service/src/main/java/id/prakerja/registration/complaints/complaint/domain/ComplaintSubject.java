package id.prakerja.registration.complaints.complaint.domain;

/** What a complaint is linked to. */
public enum ComplaintSubject {
    /** The person alone. */
    PERSON,
    /** A payout, named by its id. */
    PAYOUT,
    /** A training, named by the id of its course or of the enrolment in it. */
    TRAINING
}
