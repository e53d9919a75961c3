package id.prakerja.incentive.survey.domain;

/** Where a survey stands for one participant. */
public enum SurveyStatus {
    /** It opens on a later day. */
    WAITING,
    /** It can be answered. */
    OPEN,
    /** It has been answered, and its reward is on the schedule. */
    ANSWERED,
    /** It was not answered in its time, and never will be; no further survey opens after it. */
    LAPSED
}
