package id.prakerja.training.course.domain;

import id.prakerja.refusal.Refusal;
import java.util.Optional;

/**
 * What the programme demands of a course before a curator looks at it.
 *
 * @param highestPrice the balance of a participant, above which nobody could buy, in rupiah
 * @param highestCommissionBasisPoints the most a platform may keep, in 1/10,000
 */
public record CourseRules(long highestPrice, int highestCommissionBasisPoints) {

    private static final double BASIS_POINTS_PER_PERCENT = 100.0;

    /** The first rule that the terms break. */
    public Optional<Refusal> objection(CourseTerms terms) {
        if (terms.bundle()) {
            return Optional.of(Refusal.of(CourseProblem.BUNDLE_FORBIDDEN));
        }
        if (terms.price() > terms.priceOutside()) {
            return Optional.of(Refusal.of(CourseProblem.PRICE_ABOVE_OUTSIDE, terms.price(), terms.priceOutside()));
        }
        if (terms.price() > highestPrice) {
            return Optional.of(Refusal.of(CourseProblem.PRICE_ABOVE_BALANCE, terms.price(), highestPrice));
        }
        if (terms.commissionBasisPoints() > highestCommissionBasisPoints) {
            return Optional.of(Refusal.of(
                    CourseProblem.COMMISSION_TOO_HIGH, highestCommissionBasisPoints / BASIS_POINTS_PER_PERCENT));
        }
        return contentObjection(terms);
    }

    private static Optional<Refusal> contentObjection(CourseTerms terms) {
        CourseContent content = terms.content();
        if (content.freeElsewhere()) {
            return Optional.of(Refusal.of(CourseProblem.FREE_ELSEWHERE));
        }
        if (content.hours() != terms.durationHours()) {
            return Optional.of(Refusal.of(CourseProblem.CURRICULUM_HOURS, content.hours(), terms.durationHours()));
        }
        if (terms.method().atSetTimes() && content.schedule() == null) {
            return Optional.of(Refusal.of(CourseProblem.SCHEDULE_MISSING));
        }
        return terms.method().atAPlace() && content.regions().isEmpty()
                ? Optional.of(Refusal.of(CourseProblem.REGION_MISSING))
                : Optional.empty();
    }
}
