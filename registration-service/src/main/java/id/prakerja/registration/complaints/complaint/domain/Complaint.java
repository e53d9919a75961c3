package id.prakerja.registration.complaints.complaint.domain;

import id.prakerja.refusal.Decision;
import id.prakerja.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A complaint and what has become of it. Everybody who complains gets an answer with a reason within a term, and may appeal once; the
 * appeal is judged by somebody else.
 *
 * @param filing what was filed, which stays
 * @param status where it stands
 * @param assignee account that has it in hand, or null
 * @param dueAt when the answer that is owed now is due, or the last one was, UTC
 * @param escalatedAt since when operators alone handle it, UTC, or null
 * @param answer what it came to, or null
 * @param appeal against the answer, or null
 */
public record Complaint(
        Filing filing,
        ComplaintStatus status,
        String assignee,
        Instant dueAt,
        Instant escalatedAt,
        Answer answer,
        Appeal appeal) {

    /**
     * What was filed.
     *
     * @param id the complaint
     * @param applicantId who complains
     * @param province of the person when the complaint was filed: the office that may handle it
     * @param category what it is about
     * @param subject what it is linked to
     * @param reference of the payout or training, or null
     * @param by account that filed it: the person's own, or of who did so for the person
     * @param at when, UTC
     */
    public record Filing(
            UUID id,
            UUID applicantId,
            String province,
            ComplaintCategory category,
            ComplaintSubject subject,
            UUID reference,
            String by,
            Instant at) {}

    /**
     * The answer to it.
     *
     * @param outcome what it came to
     * @param by account that answered
     * @param at when, UTC
     */
    public record Answer(ComplaintOutcome outcome, String by, Instant at) {}

    /**
     * The appeal against the answer.
     *
     * @param at when the person appealed, UTC
     * @param outcome what it came to, or null
     * @param closedAt when it was answered, UTC, or null
     */
    public record Appeal(Instant at, ComplaintOutcome outcome, Instant closedAt) {}

    /** A complaint that has just been filed; the answer is due after the term. */
    public static Complaint filed(Filing filing, Duration term) {
        return new Complaint(filing, ComplaintStatus.OPEN, null, filing.at().plus(term), null, null, null);
    }

    /** The complaint's id. */
    public UUID id() {
        return filing.id();
    }

    /** Why this handler may not handle it as it stands; an escalated or appealed complaint is the operators'. */
    private Optional<Refusal> reasonAgainst(Handler handler, ComplaintStatus next) {
        if (!status.leadsTo(next)) {
            return Optional.of(Refusal.of(ComplaintProblem.COMPLAINT_NOT_OPEN, status.name()));
        }
        if ((escalatedAt != null || status == ComplaintStatus.APPEALED) && !handler.isOperator()) {
            return Optional.of(Refusal.of(ComplaintProblem.COMPLAINT_WITH_OPERATORS));
        }
        return Optional.empty();
    }

    /** Gives it to somebody. */
    public Decision<Complaint> assigned(Handler by, String to) {
        return reasonAgainst(by, ComplaintStatus.ASSIGNED)
                .<Decision<Complaint>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.granted(with(ComplaintStatus.ASSIGNED, to, escalatedAt)));
    }

    /** Takes it to the operators; once more changes nothing. Who had it in hand has it no longer. */
    public Decision<Complaint> escalated(Instant now) {
        if (status != ComplaintStatus.OPEN && status != ComplaintStatus.ASSIGNED) {
            return Decision.refused(ComplaintProblem.COMPLAINT_NOT_OPEN, status.name());
        }
        return Decision.granted(escalatedAt == null ? with(ComplaintStatus.OPEN, null, now) : this);
    }

    /** Answers it; or the appeal, where there is one, which nobody does who gave the first answer. */
    public Decision<Complaint> decided(Handler by, ComplaintOutcome result, Instant now) {
        boolean appealed = status == ComplaintStatus.APPEALED;
        Optional<Refusal> against = reasonAgainst(by, appealed ? ComplaintStatus.CLOSED : ComplaintStatus.DECIDED);
        if (against.isPresent()) {
            return new Decision.Refused<>(against.get());
        }
        if (appealed) {
            return by.account().equals(answer.by())
                    ? Decision.refused(ComplaintProblem.APPEAL_NEEDS_ANOTHER_PERSON)
                    : Decision.granted(new Complaint(
                            filing,
                            ComplaintStatus.CLOSED,
                            assignee,
                            dueAt,
                            escalatedAt,
                            answer,
                            new Appeal(appeal.at(), result, now)));
        }
        if (assignee != null && !assignee.equals(by.account())) {
            return Decision.refused(ComplaintProblem.COMPLAINT_WITH_ANOTHER);
        }
        return Decision.granted(new Complaint(
                filing,
                ComplaintStatus.DECIDED,
                by.account(),
                dueAt,
                escalatedAt,
                new Answer(result, by.account(), now),
                null));
    }

    /** Appeals, once, within the term after the decision; the answer is due after another. */
    public Decision<Complaint> appealed(Instant now, Duration within, Duration term) {
        if (appeal != null) {
            return Decision.refused(ComplaintProblem.COMPLAINT_APPEALED);
        }
        if (!status.leadsTo(ComplaintStatus.APPEALED)) {
            return Decision.refused(ComplaintProblem.COMPLAINT_NOT_DECIDED);
        }
        if (now.isAfter(answer.at().plus(within))) {
            return Decision.refused(ComplaintProblem.APPEAL_TOO_LATE, within.toDays());
        }
        return Decision.granted(new Complaint(
                filing,
                ComplaintStatus.APPEALED,
                null,
                now.plus(term),
                escalatedAt,
                answer,
                new Appeal(now, null, null)));
    }

    private Complaint with(ComplaintStatus next, String to, Instant escalated) {
        return new Complaint(filing, next, to, dueAt, escalated, answer, appeal);
    }

    /**
     * Who handles a complaint.
     *
     * @param account of the person
     * @param isOperator whether that of an operator; else an officer of the region
     */
    public record Handler(String account, boolean isOperator) {}
}
