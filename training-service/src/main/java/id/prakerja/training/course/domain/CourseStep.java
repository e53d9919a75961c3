package id.prakerja.training.course.domain;

import java.time.Instant;

/**
 * Something that happened to a course.
 *
 * @param what what happened
 * @param version of which version
 * @param by account or partner who did it
 * @param at when, UTC
 * @param reason why, or null
 */
public record CourseStep(What what, int version, String by, Instant at, String reason) {

    /** What happened. */
    public enum What {
        /** A version was submitted. */
        SUBMITTED,
        /** One curator has approved, another must. */
        APPROVED_FIRST,
        /** A version may be sold. */
        APPROVED,
        /** A version may not be sold. */
        REFUSED,
        /** The course is off sale. */
        SUSPENDED,
        /** The course is on sale again. */
        REINSTATED
    }
}
