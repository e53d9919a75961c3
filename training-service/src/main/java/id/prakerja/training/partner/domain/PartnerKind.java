package id.prakerja.training.partner.domain;

/** What a partner does in the programme. */
public enum PartnerKind {
    /** A digital platform: sells trainings, passes vouchers on, reports completions. */
    PLATFORM,
    /** A training institution: owns trainings, redeems vouchers, issues certificates. */
    INSTITUTION
}
