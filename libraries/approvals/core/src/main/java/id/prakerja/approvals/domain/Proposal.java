package id.prakerja.approvals.domain;

import id.prakerja.refusal.Decision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one person has prepared for others to decide. Immutable but for approvals and decision: each step gives the proposal as it
 * then is, to be stored in the transaction (or by the compare-and-set) that carries it out.
 *
 * @param id its id
 * @param action what is to be done
 * @param contentHash hash of the action: what approvers confirm to have read
 * @param facts counts shown when it was prepared, as JSON
 * @param reason why; null if not said
 * @param proposedBy account that prepared it
 * @param proposedAt when, UTC
 * @param expiresAt until when it can be decided, exclusive, UTC
 * @param approvalsNeeded how many other people must approve: 1 or 2
 * @param approvals of those, who has, in their order
 * @param status where it stands
 * @param decidedBy account that decided, of the last approver; null before and where it lapsed
 * @param decidedAt when, UTC; null before
 * @param decisionReason why it was refused; null if not said
 */
public record Proposal(
        UUID id,
        ProposedAction action,
        String contentHash,
        String facts,
        String reason,
        String proposedBy,
        Instant proposedAt,
        Instant expiresAt,
        int approvalsNeeded,
        List<Approval> approvals,
        ProposalStatus status,
        String decidedBy,
        Instant decidedAt,
        String decisionReason) {

    /** Prepares an action: nobody has decided yet. */
    public static Proposal prepare(
            UUID id,
            ProposedAction action,
            String facts,
            String reason,
            String by,
            Instant now,
            Instant expiresAt,
            int approvalsNeeded) {
        return new Proposal(
                id,
                action,
                action.hash(),
                facts,
                reason,
                by,
                now,
                expiresAt,
                approvalsNeeded,
                List.of(),
                ProposalStatus.PENDING,
                null,
                null,
                null);
    }

    /** Where it stands at a time: it lapses without anybody doing anything. */
    public ProposalStatus statusAt(Instant now) {
        return status == ProposalStatus.PENDING && !now.isBefore(expiresAt) ? ProposalStatus.LAPSED : status;
    }

    /** Whether this person has approved exactly this before: a repeated request is answered as the first, and changes nothing. */
    public boolean wasApproved(String by, String readHash) {
        return readHash.equals(contentHash)
                && approvals.stream().anyMatch(approval -> approval.by().equals(by))
                && (status == ProposalStatus.PENDING || status == ProposalStatus.APPROVED);
    }

    /** Whether the same person has asked for the same. */
    public boolean isSame(ProposedAction wanted, String by) {
        return contentHash.equals(wanted.hash()) && proposedBy.equals(by);
    }

    /**
     * Approves. Who calls carries the action out if, and only if, the proposal is APPROVED then.
     *
     * @param by account of the approver
     * @param readHash hash of what the approver has read
     * @param presentVersion version of the subject now; 0 where there is none
     * @param now present time
     * @return the proposal with this approval, or why not
     * @throws IllegalStateException if what is stored is not what was prepared
     */
    public Decision<Proposal> approve(String by, String readHash, long presentVersion, Instant now) {
        if (!action.hash().equals(contentHash)) {
            throw new IllegalStateException("Proposal %s has been changed since it was prepared".formatted(id));
        }
        return pendingAt(now).then(pending -> {
            if (by.equals(proposedBy)) {
                return Decision.refused(ApprovalProblem.SAME_ACCOUNT);
            }
            if (!readHash.equals(contentHash)) {
                return Decision.refused(ApprovalProblem.CONTENT_DIFFERS);
            }
            if (presentVersion != action.subjectVersion()) {
                return Decision.refused(ApprovalProblem.PROPOSAL_STALE, action.subject());
            }
            return Decision.granted(wasApproved(by, readHash) ? this : with(new Approval(by, now)));
        });
    }

    /**
     * Ends it without carrying it out: who prepared it withdraws it, another one rejects it.
     *
     * @param by the account
     * @param why a sentence
     * @param now present time
     * @return the proposal with the decision, or why not
     */
    public Decision<Proposal> reject(String by, String why, Instant now) {
        ProposalStatus end = by.equals(proposedBy) ? ProposalStatus.WITHDRAWN : ProposalStatus.REJECTED;
        return pendingAt(now).map(pending -> decided(end, approvals, by, now, why));
    }

    private Decision<Proposal> pendingAt(Instant now) {
        ProposalStatus present = statusAt(now);
        return present == ProposalStatus.PENDING
                ? Decision.granted(this)
                : Decision.refused(ApprovalProblem.PROPOSAL_DECIDED, present.name());
    }

    private Proposal with(Approval approval) {
        List<Approval> all =
                Stream.concat(approvals.stream(), Stream.of(approval)).toList();
        return all.size() < approvalsNeeded
                ? decided(status, all, null, null, null)
                : decided(ProposalStatus.APPROVED, all, approval.by(), approval.at(), null);
    }

    private Proposal decided(ProposalStatus end, List<Approval> all, String by, Instant at, String why) {
        return new Proposal(
                id,
                action,
                contentHash,
                facts,
                reason,
                proposedBy,
                proposedAt,
                expiresAt,
                approvalsNeeded,
                all,
                end,
                by,
                at,
                why);
    }
}
