package id.prakerja.approvals;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.approvals.domain.ApprovalPolicy;
import id.prakerja.approvals.domain.ApprovalProblem;
import id.prakerja.approvals.domain.Proposal;
import id.prakerja.approvals.domain.ProposalStatus;
import id.prakerja.approvals.domain.ProposedAction;
import id.prakerja.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * Prepares and approves. The decision and what it decides are one transaction: however many approve at once, and wherever the process
 * is killed, it is carried out once or not at all, and a proposal whose execution failed still waits.
 */
@ApplicationScoped
public class Approvals {

    private final Pool pool;
    private final ProposalStore proposals;
    private final Actions actions;
    private final ApprovalConfig config;
    private final Clock clock;

    Approvals(Pool pool, ProposalStore proposals, Actions actions, ApprovalConfig config, Clock clock) {
        this.pool = pool;
        this.proposals = proposals;
        this.actions = actions;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes a request: prepares it where several people are needed, else carries it out. The same account that asks for the same
     * again gets the proposal that waits.
     *
     * @param action what is to be done
     * @param subject to what, as its path below {@code /v1/}
     * @param content the request
     * @param reason why; null if not said
     * @param by account of the caller
     * @return 202 with the proposal, or what the action shows; fails with the action's refusals or {@code PROPOSAL_PENDING}
     */
    public <T> Uni<Response> submit(Approvable<T> action, String subject, T content, String reason, String by) {
        return pool.withTransaction(tx -> submit(tx, action, subject, content, reason, by))
                .map(Submission::toResponse);
    }

    /** The same within a transaction of the caller's, for example with the record of an idempotency key. */
    public <T> Uni<Submission> submit(
            SqlConnection tx, Approvable<T> action, String subject, T content, String reason, String by) {
        ApprovalPolicy policy = actions.policy(action.kind());
        if (policy.people() == 1 && policy.threeFrom().isEmpty()) {
            return carryOut(tx, action, subject, actions.text(content), by);
        }
        return action.examine(tx, subject, content).chain(facts -> {
            int needed = policy.approvalsFor(action.weight(facts));
            return needed == 0
                    ? carryOut(tx, action, subject, actions.text(content), by)
                    : prepare(tx, action, new Wanted(subject, actions.text(content), facts, reason, by, needed));
        });
    }

    /**
     * Lets what was prepared for a subject lapse that has become another one since, in the transaction that changed it: it could not be
     * approved any more, and would wait for nobody.
     */
    public Uni<Void> lapse(SqlConnection tx, Approvable<?> action, String subject) {
        return action.version(tx, subject)
                .chain(version -> proposals.lapse(tx, action.kind(), subject, version, now()));
    }

    /**
     * Lets all that was prepared for a subject of another version lapse, whatever its kind, in the transaction that changed the subject. What
     * somebody is deciding in this moment is left to that decision.
     *
     * @param version of the subject now
     * @param reason why, for whoever prepared it
     */
    public Uni<Void> lapseAll(SqlConnection tx, String subject, long version, String reason) {
        return proposals.lapseAll(tx, subject, version, reason, now());
    }

    /** What is asked for, once it has been examined. */
    private record Wanted(
            String subject, String content, Map<String, ?> facts, String reason, String by, int approvalsNeeded) {}

    private Uni<Submission> prepare(SqlConnection tx, Approvable<?> action, Wanted wanted) {
        Instant now = now();
        return action.version(tx, wanted.subject())
                .call(version -> proposals.lapse(tx, action.kind(), wanted.subject(), version, now))
                .map(version -> Proposal.prepare(
                        UuidCreator.getTimeOrderedEpoch(),
                        new ProposedAction(action.kind(), wanted.subject(), version, wanted.content()),
                        actions.text(wanted.facts()),
                        wanted.reason(),
                        wanted.by(),
                        now,
                        now.plus(config.expiry()),
                        wanted.approvalsNeeded()))
                .chain(proposal -> proposals
                        .insert(tx, proposal)
                        .chain(stored -> stored ? Uni.createFrom().item(proposal) : waiting(tx, proposal)))
                .map(proposal -> Submission.prepared(view(proposal)));
    }

    private Uni<Proposal> waiting(SqlConnection tx, Proposal wanted) {
        return proposals.pending(tx, wanted.action()).map(pending -> {
            if (!pending.isSame(wanted.action(), wanted.proposedBy())) {
                throw Refusal.of(ApprovalProblem.PROPOSAL_PENDING, pending.id()).toException();
            }
            return pending;
        });
    }

    /** Approves; the approval that makes them enough carries the action out. A repeated one is answered as the first was. */
    Uni<Submission> approve(UUID id, String readHash, String by, Approver role) {
        return pool.withTransaction(tx -> proposals
                .claim(tx, id)
                .invoke(proposal -> role.require(actions.of(proposal.action().kind())))
                .chain(proposal -> proposal.wasApproved(by, readHash)
                        ? answer(tx, proposal)
                        : approve(tx, proposal, readHash, by)));
    }

    /**
     * The decision is written last: whoever prepares the same meanwhile would wait on a row that is no longer pending, for as long as
     * the action takes.
     */
    private Uni<Submission> approve(SqlConnection tx, Proposal proposal, String readHash, String by) {
        String subject = proposal.action().subject();
        Approvable<?> action = actions.of(proposal.action().kind());
        return action.version(tx, subject)
                .map(version -> proposal.approve(by, readHash, version, now()).orThrow())
                .chain(approved -> approved.status() == ProposalStatus.APPROVED
                        ? carryOut(tx, action, subject, proposal.action().content(), by)
                                .call(() -> proposals.update(tx, approved))
                        : proposals.update(tx, approved).chain(() -> answer(tx, approved)));
    }

    private Uni<Submission> answer(SqlConnection tx, Proposal proposal) {
        if (proposal.status() == ProposalStatus.PENDING) {
            return Uni.createFrom().item(Submission.prepared(view(proposal)));
        }
        String subject = proposal.action().subject();
        Approvable<?> action = actions.of(proposal.action().kind());
        return action.show(tx, subject).map(shown -> Submission.done(action, subject, shown));
    }

    private <T> Uni<Submission> carryOut(
            SqlConnection tx, Approvable<T> action, String subject, String content, String by) {
        return action.execute(tx, subject, actions.read(action, content), by)
                .chain(() -> action.show(tx, subject))
                .map(shown -> Submission.done(action, subject, shown));
    }

    /** Rejects a proposal, or withdraws the own one. */
    Uni<ProposalView> reject(UUID id, String reason, String by, Approver role) {
        return pool.withTransaction(tx -> proposals
                        .claim(tx, id)
                        .invoke(proposal -> {
                            if (!proposal.proposedBy().equals(by)) {
                                role.require(actions.of(proposal.action().kind()));
                            }
                        })
                        .map(proposal -> proposal.reject(by, reason, now()).orThrow())
                        .call(rejected -> proposals.update(tx, rejected)))
                .map(this::view);
    }

    /** A proposal as it is shown. */
    ProposalView view(Proposal proposal) {
        return ProposalView.of(proposal, now());
    }

    /** The present time as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Lets through who may approve an action. */
    @FunctionalInterface
    interface Approver {

        /** Throws if the caller may not. */
        void require(Approvable<?> action);
    }
}
