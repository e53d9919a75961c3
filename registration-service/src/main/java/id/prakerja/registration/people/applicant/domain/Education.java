package id.prakerja.registration.people.applicant.domain;

/** Highest education finished, by the usual Indonesian abbreviations. */
public enum Education {
    /** None. */
    NONE,
    /** Primary school. */
    SD,
    /** Lower secondary school. */
    SMP,
    /** Upper secondary school. */
    SMA,
    /** Vocational upper secondary school. */
    SMK,
    /** One-year diploma. */
    D1,
    /** Two-year diploma. */
    D2,
    /** Three-year diploma. */
    D3,
    /** Four-year diploma. */
    D4,
    /** Bachelor. */
    S1,
    /** Master. */
    S2,
    /** Doctor. */
    S3
}
