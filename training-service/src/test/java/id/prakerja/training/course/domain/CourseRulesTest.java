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

    @Test
    void whatIsFreeElsewhereIsNotSold() {
        assertEquals(
                Optional.of(CourseProblem.FREE_ELSEWHERE),
                objection(CourseMethod.ONLINE_SELF_PACED, content(null, List.of(), 12, true)));
    }

    @Test
    void curriculumMakesUpTheWholeCourseAndPeopleKnowWhenAndWhere() {
        assertEquals(
                Optional.of(CourseProblem.CURRICULUM_HOURS),
                objection(CourseMethod.ONLINE_SELF_PACED, content(null, List.of(), 11, false)));
        assertEquals(
                Optional.of(CourseProblem.SCHEDULE_MISSING),
                objection(CourseMethod.ONLINE_LIVE, content(null, List.of(), 12, false)));
        assertEquals(
                Optional.of(CourseProblem.REGION_MISSING),
                objection(CourseMethod.MIXED, content("Saturdays", List.of(), 12, false)));
        assertEquals(Optional.empty(), objection(CourseMethod.OFFLINE, content("Saturdays", List.of("32"), 12, false)));
    }

    private Optional<ProblemCode> objection(long price, long outside, int commission, boolean bundle) {
        return rules.objection(new CourseTerms(
                        "lembaga-a",
                        "Pembukuan",
                        price,
                        outside,
                        CourseMethod.ONLINE_SELF_PACED,
                        12,
                        List.of("tokopedia"),
                        commission,
                        bundle,
                        content(null, List.of(), 12, false)))
                .map(Refusal::code);
    }

    private Optional<ProblemCode> objection(CourseMethod method, CourseContent content) {
        return rules.objection(new CourseTerms(
                        "lembaga-a", "Pembukuan", 100, 100, method, 12, List.of("tokopedia"), 0, false, content))
                .map(Refusal::code);
    }

    private static CourseContent content(String schedule, List<String> regions, int hours, boolean free) {
        return new CourseContent(
                "id",
                schedule,
                regions,
                List.of(),
                List.of(new CourseContent.Part("Buku besar", hours)),
                List.of(new CourseContent.Trainer("Siti Rekaan", "Akuntan")),
                "Tes",
                AttendanceMethod.SESSIONS,
                free);
    }
}
