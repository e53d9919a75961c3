package id.prakerja.training.course.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.refusal.ProblemCode;
import id.prakerja.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseRulesTest {

    private final CourseRules rules = new CourseRules(1_000_000, 1_500);

    @Test
    void courseWithinEveryBoundIsTaken() {
        assertEquals(Optional.empty(), objection(1_000_000, 1_000_000, 1_500, false));
    }

    @Test
    void priceIsNotAboveThePriceOutside() {
        assertEquals(Optional.of(CourseProblem.PRICE_ABOVE_OUTSIDE), objection(400_001, 400_000, 0, false));
    }

    @Test
    void priceIsNotAboveTheBalance() {
        assertEquals(Optional.of(CourseProblem.PRICE_ABOVE_BALANCE), objection(1_000_001, 2_000_000, 0, false));
    }

    @Test
    void commissionIsAtMostFifteenPercent() {
        assertEquals(Optional.of(CourseProblem.COMMISSION_TOO_HIGH), objection(100, 100, 1_501, false));
    }

    @Test
    void bundlesAreForbidden() {
        assertEquals(Optional.of(CourseProblem.BUNDLE_FORBIDDEN), objection(100, 100, 0, true));
    }

    private Optional<ProblemCode> objection(long price, long outside, int commission, boolean bundle) {
        return rules.objection(new CourseTerms(
                        "lembaga-a",
                        "Pembukuan",
                        price,
                        outside,
                        CourseMode.ONLINE,
                        12,
                        List.of("tokopedia"),
                        commission,
                        bundle))
                .map(Refusal::code);
    }
}
