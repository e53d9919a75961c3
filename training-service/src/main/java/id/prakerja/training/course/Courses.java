package id.prakerja.training.course;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseProblem;
import id.prakerja.training.course.domain.CourseRules;
import id.prakerja.training.course.domain.CourseStatus;
import id.prakerja.training.course.domain.CourseTerms;
import id.prakerja.training.partner.Partners;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.signature.SignedRequest;
import id.prakerja.training.uniqueness.UniqueNames;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes courses in and applies the curators' decisions. */
@ApplicationScoped
public class Courses {

    private final CourseStore store;
    private final Partners partners;
    private final UniqueNames names;
    private final CourseRules rules;
    private final Clock clock;

    Courses(CourseStore store, Partners partners, UniqueNames names, CourseConfig config, Clock clock) {
        this.store = store;
        this.partners = partners;
        this.names = names;
        this.clock = clock;
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

    /** Submits a course in the name of the institution that has signed. */
    Uni<Course> submit(CourseTerms terms, SignedRequest signed) {
        requireRules(terms);
        return requirePartners(terms)
                .chain(() -> names.take(List.of(signed.uniqueName())))
                .invoke(taken -> taken.forEach(name -> {
                    throw Problems.of(name.otherwise());
                }))
                .chain(() -> submit(terms, signed.requestKey(), signed.contentDigest()));
    }

    /**
     * Submits a course.
     *
     * @param request who submits and under which key
     * @param digest digest of the content
     */
    Uni<Course> submit(CourseTerms terms, String request, String digest) {
        requireRules(terms);
        Course course = Course.submitted(UuidCreator.getTimeOrderedEpoch(), terms, now());
        return requirePartners(terms)
                .chain(() -> store.insert(course, request, digest))
                .chain(inserted -> inserted
                        ? Uni.createFrom().item(course)
                        : store.findSubmission(request).map(earlier -> repeated(earlier, digest)));
    }

    /** Applies a decision. The same decision again changes nothing. */
    Uni<Course> decide(UUID courseId, CourseStatus next, String reason, String curator) {
        return get(courseId).chain(course -> {
            if (course.status() == next) {
                return Uni.createFrom().item(course);
            }
            if (!course.mayBecome(next)) {
                return Uni.createFrom().failure(Problems.of(CourseProblem.COURSE_STATUS, course.status()));
            }
            Course decided = course.decided(next, reason, curator, now());
            return store.update(decided).map(updated -> {
                if (!updated) {
                    throw Problems.of(CommonProblem.BUSY);
                }
                return decided;
            });
        });
    }

    private void requireRules(CourseTerms terms) {
        rules.objection(terms).ifPresent(objection -> {
            throw objection.toException();
        });
    }

    private Uni<Void> requirePartners(CourseTerms terms) {
        return require(terms.institutionId(), PartnerKind.INSTITUTION, CourseProblem.INSTITUTION_UNKNOWN)
                .chain(() -> Multi.createFrom()
                        .iterable(terms.platforms())
                        .onItem()
                        .transformToUniAndConcatenate(
                                id -> require(id, PartnerKind.PLATFORM, CourseProblem.PLATFORM_UNKNOWN))
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> require(String partnerId, PartnerKind kind, CourseProblem otherwise) {
        return partners.find(partnerId).map(found -> {
            if (found.filter(partner -> partner.kind() == kind).isEmpty()) {
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
