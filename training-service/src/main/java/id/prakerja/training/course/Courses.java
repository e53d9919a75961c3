package id.prakerja.training.course;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.approvals.domain.ApprovalPolicy;
import id.prakerja.refusal.Decision;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseProblem;
import id.prakerja.training.course.domain.CourseRules;
import id.prakerja.training.course.domain.CourseStatus;
import id.prakerja.training.course.domain.CourseTerms;
import id.prakerja.training.course.domain.CourseVersion;
import id.prakerja.training.partner.Partners;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.sandbox.SandboxId;
import id.prakerja.training.signature.SignedRequest;
import id.prakerja.training.uniqueness.UniqueNames;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** Takes courses in and applies the curators' decisions. */
@ApplicationScoped
public class Courses {

    /** Who decides in the sandbox. */
    private static final String NOBODY = "sandbox";

    private static final ApprovalPolicy ALONE = new ApprovalPolicy(1, OptionalLong.empty(), OptionalLong.empty());

    private final CourseStore store;
    private final Partners partners;
    private final UniqueNames names;
    private final CourseRules rules;
    private final CourseConfig config;
    private final ApprovalPolicy policy;
    private final Clock clock;

    Courses(CourseStore store, Partners partners, UniqueNames names, CourseConfig config, Clock clock) {
        this.store = store;
        this.partners = partners;
        this.names = names;
        this.clock = clock;
        this.config = config;
        policy = new ApprovalPolicy(2, OptionalLong.of(config.secondCuratorFrom()), OptionalLong.empty());
        rules = new CourseRules(config.highestPrice(), config.highestCommissionBasisPoints());
    }

    /**
     * A course.
     *
     * @return the course; fails with {@code COURSE_UNKNOWN}
     */
    public Uni<Course> get(UUID courseId) {
        return store.find(courseId).map(found -> found.orElseThrow(() -> Problems.of(CourseProblem.COURSE_UNKNOWN)));
    }

    Uni<List<Course>> list(CourseFilter filter, Optional<UUID> after, int limit) {
        return store.list(filter, after, limit);
    }

    /** How many have a version that waits for the curators. */
    public Uni<Long> countPending() {
        return store.countPending();
    }

    /** Courses on sale, in order of submission, after one of them. */
    public Uni<List<Course>> onSale(Optional<UUID> after, int limit) {
        return store.list(
                new CourseFilter(
                        Optional.of(CourseStatus.APPROVED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        new CourseViewer.Staff()),
                after,
                limit);
    }

    /** Those of these courses that there are. */
    public Uni<List<Course>> find(Collection<UUID> courseIds) {
        return store.find(courseIds);
    }

    /** Submits a course in the name of the institution that has signed. */
    Uni<Course> submit(CourseTerms terms, SignedRequest signed) {
        requireRules(terms);
        boolean sandbox = signed.signatory().sandbox();
        Course course = submitted(sandbox, terms, signed.partnerId());
        return requirePartners(terms, sandbox)
                .chain(() -> take(signed))
                .chain(() -> store(course, signed.requestKey(), signed.contentDigest()));
    }

    /**
     * Submits a course.
     *
     * @param by account that submits
     * @param request who submits and under which key
     * @param digest digest of the content
     */
    Uni<Course> submit(CourseTerms terms, String by, String request, String digest) {
        requireRules(terms);
        Course course = submitted(false, terms, by);
        return requirePartners(terms, false).chain(() -> store(course, request, digest));
    }

    /** In the sandbox nobody decides: what is submitted is on sale at once. */
    private Course submitted(boolean sandbox, CourseTerms terms, String by) {
        return sandbox
                ? practised(Course.submitted(SandboxId.next(), terms, by, now()))
                : Course.submitted(UuidCreator.getTimeOrderedEpoch(), terms, by, now());
    }

    private Course practised(Course course) {
        return course.approved(NOBODY, ALONE, config.approvalValidity(), now()).orThrow();
    }

    private Uni<Course> store(Course course, String request, String digest) {
        return store.insert(course, request, digest)
                .chain(inserted -> inserted
                        ? Uni.createFrom().item(course)
                        : store.findSubmission(SandboxId.is(course.courseId()), request)
                                .map(earlier -> repeated(earlier, digest)));
    }

    /** Submits another version of a course; the same terms again change nothing. */
    Uni<Course> revise(UUID courseId, CourseTerms terms, SignedRequest signed) {
        requireRules(terms);
        return get(courseId).chain(course -> {
            if (!course.terms().institutionId().equals(signed.partnerId())) {
                throw Problems.of(CourseProblem.COURSE_UNKNOWN);
            }
            return requirePartners(terms, signed.signatory().sandbox())
                    .chain(() -> take(signed))
                    .chain(() -> change(courseId, found -> Decision.granted(revised(found, terms, signed))));
        });
    }

    private Course revised(Course course, CourseTerms terms, SignedRequest signed) {
        CourseTerms newest = course.pending().map(CourseVersion::terms).orElseGet(course::terms);
        if (newest.equals(terms)) {
            return course;
        }
        Course revised = course.revised(terms, signed.partnerId(), now());
        return signed.signatory().sandbox() ? practised(revised) : revised;
    }

    /** Approves the version that was looked at. */
    Uni<Course> approve(UUID courseId, Checklist checklist, String curator) {
        checklist.requireComplete();
        return change(
                courseId,
                course -> isShown(course, checklist.version())
                        ? Decision.granted(course)
                        : course.pending()
                                        .filter(pending -> pending.number() == checklist.version())
                                        .isPresent()
                                ? course.approved(curator, policy, config.approvalValidity(), now())
                                : Decision.refused(CourseProblem.COURSE_STATUS, course.status()));
    }

    private static boolean isShown(Course course, int version) {
        return course.status() == CourseStatus.APPROVED && course.shown().number() == version;
    }

    /** Refuses the version that waits. */
    Uni<Course> refuse(UUID courseId, String reason, String curator) {
        return change(
                courseId,
                course -> course.status() == CourseStatus.REFUSED
                        ? Decision.granted(course)
                        : course.refused(reason, curator, now()));
    }

    /** Takes a course off sale. */
    Uni<Course> suspend(UUID courseId, String reason, String curator) {
        return change(
                courseId,
                course -> course.status() == CourseStatus.SUSPENDED
                        ? Decision.granted(course)
                        : course.suspended(reason, curator, now()));
    }

    /** Puts a suspended course on sale again. */
    Uni<Course> reinstate(UUID courseId, String reason, String curator) {
        return change(courseId, course -> course.reinstated(reason, curator, config.secondCuratorFrom(), now()));
    }

    /** Applies a decision. One that changes nothing is not stored. */
    private Uni<Course> change(UUID courseId, Function<Course, Decision<Course>> decision) {
        return get(courseId).chain(course -> {
            Course decided = decision.apply(course).orThrow();
            if (decided.equals(course)) {
                return Uni.createFrom().item(course);
            }
            return store.update(decided).map(updated -> {
                if (!updated) {
                    throw Problems.of(CommonProblem.BUSY);
                }
                return decided;
            });
        });
    }

    private Uni<Void> take(SignedRequest signed) {
        return names.take(List.of(signed.uniqueName(null)))
                .invoke(taken -> taken.forEach(name -> {
                    throw Problems.of(name.otherwise());
                }))
                .replaceWithVoid();
    }

    private void requireRules(CourseTerms terms) {
        rules.objection(terms).ifPresent(objection -> {
            throw objection.toException();
        });
    }

    /** Of the sandbox or not, but all of them. */
    private Uni<Void> requirePartners(CourseTerms terms, boolean sandbox) {
        return require(terms.institutionId(), sandbox, PartnerKind.INSTITUTION, CourseProblem.INSTITUTION_UNKNOWN)
                .chain(() -> Multi.createFrom()
                        .iterable(terms.platforms())
                        .onItem()
                        .transformToUniAndConcatenate(
                                id -> require(id, sandbox, PartnerKind.PLATFORM, CourseProblem.PLATFORM_UNKNOWN))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> require(String partnerId, boolean sandbox, PartnerKind kind, CourseProblem otherwise) {
        return partners.find(partnerId).map(found -> {
            if (found.filter(partner -> partner.kind() == kind && partner.sandbox() == sandbox)
                    .isEmpty()) {
                throw Problems.of(otherwise, partnerId);
            }
            return null;
        });
    }

    private static Course repeated(CourseStore.Submitted earlier, String digest) {
        if (!earlier.digest().equals(digest)) {
            throw Problems.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return earlier.course();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
