package id.prakerja.registration.complaints.complaint.domain;

/** What a complaint is about. */
public enum ComplaintCategory {
    /** The check of the person's identity. */
    IDENTITY,
    /** Joining a wave, the draw, the determination, a revocation. */
    SELECTION,
    /** A training, its institution or platform, a voucher or a certificate. */
    TRAINING,
    /** An incentive that did not come, or not to the right account. */
    PAYMENT,
    /** How a partner of the programme has behaved. */
    PARTNER
}
