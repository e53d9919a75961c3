package id.prakerja.registration.complaints.complaint.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.prakerja.refusal.Decision;
import id.prakerja.refusal.ProblemCode;
import id.prakerja.registration.complaints.complaint.domain.Complaint.Handler;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may become of a complaint. */
class ComplaintTest {

    private static final Instant FILED = Instant.parse("2020-10-14T05:00:00Z");
    private static final Duration TERM = Duration.ofDays(14);
    private static final Duration WITHIN = Duration.ofDays(30);
    private static final Handler OFFICER = new Handler("officer-1", false);
    private static final Handler OPERATOR = new Handler("operator-1", true);
    private static final Handler OTHER_OPERATOR = new Handler("operator-2", true);

    @Test
    void theAnswerIsDueAfterTheTermAndAnOfficerGivesIt() {
        Complaint filed = filed();

        Complaint decided = granted(filed.decided(OFFICER, ComplaintOutcome.UPHELD, after(3)));

        assertEquals(FILED.plus(TERM), filed.dueAt());
        assertEquals(ComplaintStatus.DECIDED, decided.status());
        assertEquals("officer-1", decided.answer().by());
        assertEquals(
                ComplaintProblem.COMPLAINT_NOT_OPEN,
                refused(decided.decided(OPERATOR, ComplaintOutcome.REJECTED, after(4))));
    }

    @Test
    void whoHasItInHandAnswersIt() {
        Complaint assigned = granted(filed().assigned(OFFICER, "officer-2"));

        assertEquals(
                ComplaintProblem.COMPLAINT_WITH_ANOTHER,
                refused(assigned.decided(OFFICER, ComplaintOutcome.UPHELD, after(1))));
        Complaint again = granted(assigned.assigned(OFFICER, OFFICER.account()));
        granted(again.decided(OFFICER, ComplaintOutcome.UPHELD, after(1)));
    }

    @Test
    void anEscalatedComplaintIsTheOperators() {
        Complaint escalated =
                granted(granted(filed().assigned(OFFICER, "officer-1")).escalated(after(2)));

        assertEquals(after(2), escalated.escalatedAt());
        assertNull(escalated.assignee());
        assertEquals(after(2), granted(escalated.escalated(after(5))).escalatedAt(), "once more changes nothing");
        assertEquals(ComplaintProblem.COMPLAINT_WITH_OPERATORS, refused(escalated.assigned(OFFICER, "officer-1")));
        assertEquals(
                ComplaintProblem.COMPLAINT_WITH_OPERATORS,
                refused(escalated.decided(OFFICER, ComplaintOutcome.UPHELD, after(3))));
        granted(escalated.decided(OPERATOR, ComplaintOutcome.UPHELD, after(3)));
    }

    @Test
    void thePersonAppealsOnceWithinTheTerm() {
        Complaint decided = granted(filed().decided(OPERATOR, ComplaintOutcome.REJECTED, after(3)));

        assertEquals(ComplaintProblem.COMPLAINT_NOT_DECIDED, refused(filed().appealed(after(1), WITHIN, TERM)));
        assertEquals(ComplaintProblem.APPEAL_TOO_LATE, refused(decided.appealed(after(34), WITHIN, TERM)));
        Complaint appealed = granted(decided.appealed(after(33), WITHIN, TERM));
        assertEquals(after(33).plus(TERM), appealed.dueAt());
        assertEquals(ComplaintProblem.COMPLAINT_APPEALED, refused(appealed.appealed(after(33), WITHIN, TERM)));
        Complaint closed = granted(appealed.decided(OTHER_OPERATOR, ComplaintOutcome.UPHELD, after(40)));
        assertEquals(ComplaintProblem.COMPLAINT_APPEALED, refused(closed.appealed(after(41), WITHIN, TERM)));
    }

    @Test
    void anAppealIsJudgedByAnotherOperator() {
        Complaint decided = granted(filed().decided(OPERATOR, ComplaintOutcome.REJECTED, after(3)));
        Complaint appealed = granted(decided.appealed(after(4), WITHIN, TERM));

        assertEquals(
                ComplaintProblem.COMPLAINT_WITH_OPERATORS,
                refused(appealed.decided(OFFICER, ComplaintOutcome.UPHELD, after(5))));
        assertEquals(
                ComplaintProblem.APPEAL_NEEDS_ANOTHER_PERSON,
                refused(appealed.decided(OPERATOR, ComplaintOutcome.REJECTED, after(5))));
        Complaint closed = granted(appealed.decided(OTHER_OPERATOR, ComplaintOutcome.UPHELD, after(5)));
        assertEquals(ComplaintStatus.CLOSED, closed.status());
        assertEquals(ComplaintOutcome.REJECTED, closed.answer().outcome(), "the first answer stays on record");
        assertEquals(ComplaintOutcome.UPHELD, closed.appeal().outcome());
        assertEquals(
                ComplaintProblem.COMPLAINT_NOT_OPEN,
                refused(closed.decided(OPERATOR, ComplaintOutcome.REJECTED, after(6))));
        assertEquals(ComplaintProblem.COMPLAINT_NOT_OPEN, refused(closed.escalated(after(6))));
    }

    private static Complaint filed() {
        return Complaint.filed(
                new Complaint.Filing(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "32",
                        ComplaintCategory.PAYMENT,
                        ComplaintSubject.PAYOUT,
                        UUID.randomUUID(),
                        "applicant-1",
                        FILED),
                TERM);
    }

    private static Instant after(int days) {
        return FILED.plus(Duration.ofDays(days));
    }

    private static Complaint granted(Decision<Complaint> decision) {
        return decision.orThrow();
    }

    private static ProblemCode refused(Decision<Complaint> decision) {
        return ((Decision.Refused<Complaint>) decision).refusal().code();
    }
}
