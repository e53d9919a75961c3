package id.prakerja.incentive.verification.domain;

/** Where a question stands. */
public enum QuestionStatus {
    /** It can be answered. */
    OPEN,
    /** It has been answered. */
    ANSWERED,
    /** It was not answered in its time. */
    LAPSED
}
