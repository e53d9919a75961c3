package id.prakerja.training.course.domain;

/** Where a course is in its curation by the management office. */
public enum CourseStatus {
    /** Waits for the curators. */
    SUBMITTED,
    /** May be sold. */
    APPROVED,
    /** May not be sold; the reason is given. */
    REFUSED,
    /** May not be sold any more; those who have bought it go on. */
    SUSPENDED
}
