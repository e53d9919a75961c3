package id.prakerja.training.course.domain;

import id.prakerja.approvals.domain.Proposal;
import java.time.Instant;

/**
 * A version of a course; each is decided anew.
 *
 * @param number from 1
 * @param terms what is offered
 * @param status where it is in its curation
 * @param submittedAt when it was submitted, UTC
 * @param approval what a first curator has proposed and another must approve, or null
 * @param reason why it was refused, or null
 * @param decidedBy account of the curator who decided, or null
 * @param decidedAt when, UTC, or null
 */
public record CourseVersion(
        int number,
        CourseTerms terms,
        Status status,
        Instant submittedAt,
        Proposal approval,
        String reason,
        String decidedBy,
        Instant decidedAt) {

    static CourseVersion submitted(int number, CourseTerms terms, Instant at) {
        return new CourseVersion(number, terms, Status.SUBMITTED, at, null, null, null, null);
    }

    CourseVersion proposed(Proposal proposal) {
        return new CourseVersion(number, terms, status, submittedAt, proposal, null, null, null);
    }

    CourseVersion decided(Status next, String because, String curator, Instant at) {
        return new CourseVersion(number, terms, next, submittedAt, approval, because, curator, at);
    }

    /** Where a version is in its curation. */
    public enum Status {
        /** Waits for the curators. */
        SUBMITTED,
        /** Found good. */
        APPROVED,
        /** Not found good. */
        REFUSED,
        /** Another version was submitted before anybody decided about this one. */
        SUPERSEDED
    }
}
