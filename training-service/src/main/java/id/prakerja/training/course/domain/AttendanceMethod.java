package id.prakerja.training.course.domain;

/** How it is known that somebody was there. */
public enum AttendanceMethod {
    /** The platform's sessions of joining and leaving. */
    SESSIONS,
    /** Statements of a learning system. */
    STATEMENTS,
    /** A list that participants sign at the place. */
    SIGNED_LIST
}
