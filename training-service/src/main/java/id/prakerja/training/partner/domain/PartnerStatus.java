package id.prakerja.training.partner.domain;

/** Whether a partner takes part at present. */
public enum PartnerStatus {
    /** What it signs is taken. */
    ACTIVE,
    /** Nothing that it signs is taken, by whichever door. */
    SUSPENDED
}
