package id.prakerja.training.course.domain;

import id.prakerja.refusal.Decision;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A course and what the management office has decided about it.
 *
 * @param courseId the course
 * @param version counts the changes; 0 for one that is not stored yet
 * @param terms what is offered
 * @param status where it is in its curation
 * @param reason why it was refused or suspended, or null
 * @param submittedAt when it was submitted, UTC
 * @param decidedAt when the newest decision was made, UTC, or null
 * @param decidedBy account of the curator who made it, or null
 */
public record Course(
        UUID courseId,
        long version,
        CourseTerms terms,
        CourseStatus status,
        String reason,
        Instant submittedAt,
        Instant decidedAt,
        String decidedBy) {

    /** A course just submitted. */
    public static Course submitted(UUID courseId, CourseTerms terms, Instant now) {
        return new Course(courseId, 0, terms, CourseStatus.SUBMITTED, null, now, null, null);
    }

    /** Whether a curator may decide so: what was submitted is approved or refused; what is approved may be suspended, and back. */
    public boolean mayBecome(CourseStatus next) {
        Set<CourseStatus> from = switch (next) {
            case APPROVED -> EnumSet.of(CourseStatus.SUBMITTED, CourseStatus.SUSPENDED);
            case REFUSED -> EnumSet.of(CourseStatus.SUBMITTED);
            case SUSPENDED -> EnumSet.of(CourseStatus.APPROVED);
            case SUBMITTED -> EnumSet.noneOf(CourseStatus.class);
        };
        return from.contains(status);
    }

    /** The course after a decision. */
    public Course decided(CourseStatus next, String because, String curator, Instant now) {
        return new Course(courseId, version, terms, next, because, submittedAt, now, curator);
    }

    /** Whether this platform may sell the course now. */
    public Decision<Course> saleBy(String platformId) {
        if (status != CourseStatus.APPROVED) {
            return Decision.refused(CourseProblem.COURSE_NOT_APPROVED, status);
        }
        return terms.isSoldBy(platformId)
                ? Decision.granted(this)
                : Decision.refused(CourseProblem.COURSE_NOT_SOLD_HERE);
    }

    /** Whether this platform may sell the course now at the price that the participant has seen, in rupiah. */
    public Decision<Course> saleBy(String platformId, long price) {
        return saleBy(platformId)
                .then(course -> price == terms.price()
                        ? Decision.granted(course)
                        : Decision.refused(CourseProblem.PRICE_DIFFERS, terms.price()));
    }
}
