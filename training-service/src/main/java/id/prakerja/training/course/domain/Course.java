package id.prakerja.training.course.domain;

import id.prakerja.approvals.domain.ApprovalPolicy;
import id.prakerja.approvals.domain.Proposal;
import id.prakerja.approvals.domain.ProposalStatus;
import id.prakerja.approvals.domain.ProposedAction;
import id.prakerja.refusal.Decision;
import id.prakerja.training.course.domain.CourseStep.What;
import id.prakerja.training.course.domain.CourseVersion.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A course, its versions and what the management office has decided about them. What is on sale is the last version that was approved;
 * a later one is decided without touching it.
 *
 * @param courseId the course
 * @param version counts the changes; 0 for one that is not stored yet
 * @param status where it is
 * @param versions oldest first
 * @param history what happened, oldest first
 */
public record Course(
        UUID courseId, long version, CourseStatus status, List<CourseVersion> versions, List<CourseStep> history) {

    /** Copies the lists. */
    public Course {
        versions = List.copyOf(versions);
        history = List.copyOf(history);
    }

    /** A course just submitted. */
    public static Course submitted(UUID courseId, CourseTerms terms, String by, Instant now) {
        return new Course(
                courseId,
                0,
                CourseStatus.SUBMITTED,
                List.of(CourseVersion.submitted(1, terms, now)),
                List.of(new CourseStep(What.SUBMITTED, 1, by, now, null)));
    }

    /** What is on sale or was last; before anything was approved, what was submitted last. */
    public CourseTerms terms() {
        return shown().terms();
    }

    /** The version whose terms are shown. */
    public CourseVersion shown() {
        return onSale().orElse(last());
    }

    /** The version that waits for the curators. */
    public Optional<CourseVersion> pending() {
        return last().status() == Status.SUBMITTED ? Optional.of(last()) : Optional.empty();
    }

    private CourseVersion last() {
        return versions.get(versions.size() - 1);
    }

    private Optional<CourseVersion> onSale() {
        return versions.stream()
                .filter(each -> each.status() == Status.APPROVED)
                .reduce((earlier, later) -> later);
    }

    /** Submits another version; one that still waits is superseded. What is on sale stays so meanwhile. */
    public Course revised(CourseTerms terms, String by, Instant now) {
        List<CourseVersion> more = new ArrayList<>(versions);
        pending().ifPresent(waiting -> more.set(more.size() - 1, waiting.decided(Status.SUPERSEDED, null, null, now)));
        int number = last().number() + 1;
        more.add(CourseVersion.submitted(number, terms, now));
        return with(
                onSale().isPresent() ? status : CourseStatus.SUBMITTED,
                more,
                new CourseStep(What.SUBMITTED, number, by, now, null));
    }

    /**
     * Approves the version that waits. At a price from which two people decide, the first approval is a proposal, and the version waits for
     * another curator to approve exactly that. A proposal that has lapsed is as if there were none.
     *
     * @param policy how many people a price needs
     * @param validity how long the first approval waits for the second
     */
    public Decision<Course> approved(String curator, ApprovalPolicy policy, Duration validity, Instant now) {
        return waiting().then(version -> {
            int others = policy.approvalsFor(version.terms().price());
            if (others == 0) {
                return Decision.granted(approved(version, curator, now));
            }
            Proposal proposal = version.approval();
            if (proposal == null || proposal.statusAt(now) != ProposalStatus.PENDING) {
                return Decision.granted(proposed(version, curator, others, now, now.plus(validity)));
            }
            String read = action(version).hash();
            return proposal.proposedBy().equals(curator) || proposal.wasApproved(curator, read)
                    ? Decision.granted(this)
                    : proposal.approve(curator, read, version.number(), now)
                            .map(decided -> decided.status() == ProposalStatus.APPROVED
                                    ? approved(version.proposed(decided), curator, now)
                                    : stepped(version.proposed(decided), What.APPROVED_FIRST, curator, now));
        });
    }

    private Course approved(CourseVersion version, String curator, Instant now) {
        return replaced(
                version.decided(Status.APPROVED, null, curator, now),
                status == CourseStatus.SUSPENDED ? status : CourseStatus.APPROVED,
                new CourseStep(What.APPROVED, version.number(), curator, now, null));
    }

    private Course proposed(CourseVersion version, String curator, int others, Instant now, Instant until) {
        ProposedAction action = action(version);
        UUID id = UUID.nameUUIDFromBytes((action.hash() + now).getBytes(StandardCharsets.UTF_8));
        return stepped(
                version.proposed(Proposal.prepare(id, action, "{}", null, curator, now, until, others)),
                What.APPROVED_FIRST,
                curator,
                now);
    }

    private Course stepped(CourseVersion version, What what, String curator, Instant now) {
        return replaced(version, status, new CourseStep(what, version.number(), curator, now, null));
    }

    /** What curators approve: just these terms. */
    private ProposedAction action(CourseVersion version) {
        return new ProposedAction(
                "COURSE_APPROVAL",
                "courses/" + courseId,
                version.number(),
                version.terms().toString());
    }

    /** Refuses the version that waits. */
    public Decision<Course> refused(String because, String curator, Instant now) {
        return waiting()
                .map(version -> replaced(
                        version.decided(Status.REFUSED, because, curator, now),
                        onSale().isPresent() ? status : CourseStatus.REFUSED,
                        new CourseStep(What.REFUSED, version.number(), curator, now, because)));
    }

    /** Takes the course off sale. */
    public Decision<Course> suspended(String because, String curator, Instant now) {
        return status == CourseStatus.APPROVED
                ? Decision.granted(with(
                        CourseStatus.SUSPENDED,
                        versions,
                        new CourseStep(What.SUSPENDED, shown().number(), curator, now, because)))
                : Decision.refused(CourseProblem.COURSE_STATUS, status);
    }

    /** Puts the course on sale again; where much money is at stake, not by who took it off. */
    public Decision<Course> reinstated(String because, String curator, long secondFrom, Instant now) {
        if (status != CourseStatus.SUSPENDED) {
            return Decision.refused(CourseProblem.COURSE_STATUS, status);
        }
        boolean own = history.stream()
                .filter(step -> step.what() == What.SUSPENDED)
                .reduce((earlier, later) -> later)
                .filter(step -> step.by().equals(curator))
                .isPresent();
        return own && terms().price() >= secondFrom
                ? Decision.refused(CourseProblem.ANOTHER_CURATOR_NEEDED)
                : Decision.granted(with(
                        CourseStatus.APPROVED,
                        versions,
                        new CourseStep(What.REINSTATED, shown().number(), curator, now, because)));
    }

    /** Why it is refused or suspended, or null. */
    public String reason() {
        return status == CourseStatus.REFUSED || status == CourseStatus.SUSPENDED
                ? history.get(history.size() - 1).reason()
                : null;
    }

    private Decision<CourseVersion> waiting() {
        return pending()
                .<Decision<CourseVersion>>map(Decision::granted)
                .orElseGet(() -> Decision.refused(CourseProblem.COURSE_STATUS, status));
    }

    private Course replaced(CourseVersion changed, CourseStatus next, CourseStep step) {
        List<CourseVersion> all = new ArrayList<>(versions);
        all.set(all.size() - 1, changed);
        return with(next, all, step);
    }

    private Course with(CourseStatus next, List<CourseVersion> all, CourseStep step) {
        List<CourseStep> steps = new ArrayList<>(history);
        steps.add(step);
        return new Course(courseId, version, next, all, steps);
    }

    /** Whether this platform may sell the course now. */
    public Decision<Course> saleBy(String platformId) {
        if (status != CourseStatus.APPROVED) {
            return Decision.refused(CourseProblem.COURSE_NOT_APPROVED, status);
        }
        return terms().isSoldBy(platformId)
                ? Decision.granted(this)
                : Decision.refused(CourseProblem.COURSE_NOT_SOLD_HERE);
    }

    /** Whether this platform may sell the course now at the price that the participant has seen, in rupiah. */
    public Decision<Course> saleBy(String platformId, long price) {
        return saleBy(platformId)
                .then(course -> price == terms().price()
                        ? Decision.granted(course)
                        : Decision.refused(CourseProblem.PRICE_DIFFERS, terms().price()));
    }
}
