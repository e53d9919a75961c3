package id.prakerja.training.account.domain;

import id.prakerja.refusal.Decision;
import id.prakerja.refusal.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Everything the training programme keeps of one person: balance and card, enrolments with their vouchers, and what partners
 * were answered. It is loaded, changed by the methods here and stored as one document, so that each change is seen whole or
 * not at all (rules 6 to 10). A refused change leaves it as it was.
 */
public final class LearnerAccount {

    private final UUID participantId;
    private final long version;
    private Membership membership;
    private Wallet wallet;
    private final Enrolments enrolments;
    private Consents consents;
    private AnsweredRequests answers;
    private final List<AccountEvent> events = new ArrayList<>();
    private boolean changed;

    private LearnerAccount(AccountState state) {
        participantId = state.participantId();
        version = state.version();
        membership = state.membership();
        wallet = state.wallet();
        enrolments = new Enrolments(state);
        consents = state.consents();
        answers = state.answers();
    }

    /** The account of a person of whom no event has come before. */
    public static LearnerAccount empty(UUID participantId) {
        return new LearnerAccount(AccountState.empty(participantId));
    }

    /** The account as it was stored. */
    public static LearnerAccount of(AccountState stored) {
        return new LearnerAccount(stored);
    }

    /**
     * The account as it is to be stored. Enrolments that had ended when it was loaded are no longer in it: they change no more and
     * move to where {@link #toArchive} says, so that the document does not grow with the past.
     */
    public AccountState state() {
        return new AccountState(
                participantId,
                version,
                membership,
                wallet,
                enrolments.kept(),
                enrolments.archived(),
                consents,
                answers);
    }

    /** Ended enrolments that leave the account with this change, in order. */
    public List<Enrolment> toArchive() {
        return enrolments.toArchive();
    }

    /** Whether there is anything to store. */
    public boolean changed() {
        return changed;
    }

    /** Hands over what has happened since the last call, in order. */
    public List<AccountEvent> takeEvents() {
        List<AccountEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** The person. */
    public UUID participantId() {
        return participantId;
    }

    /** What the account may do at present. */
    public AccountStatus status() {
        return membership.status();
    }

    /** The money. */
    public Wallet wallet() {
        return wallet;
    }

    /** The trainings bought, oldest first. */
    public Collection<Enrolment> enrolments() {
        return enrolments.all();
    }

    /** One of the trainings bought. */
    public Optional<Enrolment> enrolment(UUID enrolmentId) {
        return enrolments.find(enrolmentId);
    }

    /** Issues card and balance, exactly once (rule 5). If a revocation came first, all of it is returned in the same step. */
    public void select(Selection selection) {
        if (membership.selection() == null) {
            become(membership.selected(selection));
            wallet = wallet.issue(selection.balance());
            settleWallet();
        }
    }

    /** Ends the membership and returns every remaining rupiah, once (rule 7). */
    public void revoke(Revocation revocation) {
        become(membership.revoked(revocation));
        settleWallet();
    }

    /** Takes the deadline of the first purchase that came with a reinstatement. */
    public void moveDeadline(Instant deadline) {
        become(membership.deadlineMoved(deadline));
    }

    /** Applies a suspension or reinstatement. A reinstatement after a revocation gives back what that took. */
    public void apply(Standing word) {
        become(membership.withStanding(word));
        settleWallet();
    }

    /** Returns what is left of a balance that has expired. What comes back to it later is returned with its next change. */
    public void expire(Instant now) {
        if (membership.isExpired(now) && wallet.balance() > 0) {
            events.add(new AccountEvent.BalanceExpired(participantId, wallet.balance(), now));
            wallet = wallet.expire();
            changed = true;
        }
    }

    /** Takes the participant's consent to a purchase, where one could be made now. */
    public Decision<Consent> consent(Consent given, Instant now) {
        return membership.mayBuy(enrolments.boughtBefore(), now).map(active -> {
            consents = consents.plus(given, now);
            changed = true;
            return given;
        });
    }

    /**
     * Buys a training: the member is active and in time, has consented to just this purchase, and the price is not above the
     * balance (rule 8). The consent is used up.
     */
    public Decision<Enrolment> buy(
            UUID enrolmentId, PurchasedCourse course, String voucher, String consent, Instant now) {
        return membership
                .mayBuy(enrolments.boughtBefore(), now)
                .then(active -> consents.allowing(consent, course, now))
                .then(given -> buy(enrolmentId, course, voucher, given, now));
    }

    private Decision<Enrolment> buy(
            UUID enrolmentId, PurchasedCourse course, String voucher, Consent consent, Instant now) {
        if (enrolments.hold(course.courseId())) {
            return Decision.refused(AccountProblem.ALREADY_ENROLLED);
        }
        if (course.price() > wallet.balance()) {
            return Decision.refused(AccountProblem.BALANCE_TOO_LOW, course.price(), wallet.balance());
        }
        Enrolment bought = Enrolment.paid(enrolmentId, course, voucher, enrolments.inOrder(membership, now));
        wallet = wallet.spend(course.price());
        consents = consents.minus(consent);
        put(bought);
        events.add(new AccountEvent.Enrolled(participantId, bought));
        return Decision.granted(bought);
    }

    /** Undoes a purchase whose voucher is not used. What comes back to a revoked account is returned in the same step. */
    public Decision<Enrolment> cancel(UUID enrolmentId, String partnerId, String reason, Instant now) {
        return change(enrolmentId, bought -> bought.cancel(partnerId, reason, enrolments.inOrder(membership, now)))
                .map(cancelled -> {
                    wallet = wallet.refund(cancelled.course().price());
                    settleWallet();
                    expire(now);
                    return cancelled;
                });
    }

    /** Commits a voucher; the member must be active, since the training begins here. */
    public Decision<Enrolment> redeem(UUID enrolmentId, String institutionId, String code, Instant now) {
        return membership
                .active()
                .then(active -> change(enrolmentId, enrolment -> enrolment.redeem(institutionId, code, now)));
    }

    /** Takes a step of a training under way: also while suspended, but not after a revocation. */
    public Decision<Enrolment> advance(UUID enrolmentId, Function<Enrolment, Decision<Enrolment>> step) {
        return membership.notRevoked().then(member -> change(enrolmentId, step));
    }

    /** Takes a step that ends an enrolment, whatever has become of the membership. */
    public Decision<Enrolment> close(UUID enrolmentId, Function<Enrolment, Decision<Enrolment>> step) {
        return change(enrolmentId, step);
    }

    /**
     * Records a completion. It is the person's first if no other completion that counted as the first stands. One that waits for a
     * sample is not published, and is nobody's first.
     */
    public Decision<Enrolment> complete(
            CompletionReport report, CompletionRules rules, CompletionGate gate, Instant now) {
        boolean first = !enrolments.haveFirstCompletion();
        return advance(report.enrolmentId(), enrolment -> enrolment.complete(report, rules, gate, first, now))
                .map(this::publishCompletion);
    }

    /** Certifies a completion that has waited for a sample, whatever has become of the membership since. */
    public Decision<Enrolment> release(UUID enrolmentId) {
        boolean first = !enrolments.haveFirstCompletion();
        return change(enrolmentId, enrolment -> enrolment.release(first)).map(this::publishCompletion);
    }

    private Enrolment publishCompletion(Enrolment completed) {
        events.add(AccountEvent.completion(participantId, completed));
        return completed;
    }

    /** Takes a completion back. */
    public Decision<Enrolment> withdrawCompletion(UUID enrolmentId, String reason, Instant now) {
        return change(enrolmentId, enrolment -> enrolment.withdraw(reason, now)).map(withdrawn -> {
            events.add(new AccountEvent.CompletionWithdrawn(participantId, enrolmentId, reason, now));
            return withdrawn;
        });
    }

    /** Takes the participant's opinion of a completed training, the first or a changed one. */
    public Decision<Enrolment> review(UUID enrolmentId, Function<Enrolment, Decision<Enrolment>> opinion) {
        return change(enrolmentId, opinion).map(reviewed -> {
            events.add(new AccountEvent.Reviewed(participantId, enrolmentId, reviewed.review()));
            return reviewed;
        });
    }

    /**
     * Applies a request once. The answer is kept with the effect: a repetition with the same content gets the same and does
     * nothing; the same key with other content is refused. A refusal is not kept, since nothing happened.
     *
     * @param ifReused why the same key with other content is refused
     * @param request what to do; returns the body of the answer
     */
    public Decision<String> once(
            String requestKey,
            String contentDigest,
            Instant now,
            ProblemCode ifReused,
            Function<LearnerAccount, Decision<String>> request) {
        return answers.repeated(requestKey, contentDigest, ifReused)
                .orElseGet(() -> request.apply(this).map(body -> {
                    answers = answers.plus(new Answer(requestKey, contentDigest, body, now));
                    changed = true;
                    return body;
                }));
    }

    private Decision<Enrolment> change(UUID enrolmentId, Function<Enrolment, Decision<Enrolment>> step) {
        return enrolments
                .find(enrolmentId)
                .map(enrolment -> step.apply(enrolment).map(this::put))
                .orElseGet(() -> membership.selection() == null
                        ? Decision.refused(AccountProblem.ACCOUNT_UNKNOWN)
                        : Decision.refused(AccountProblem.ENROLMENT_UNKNOWN, enrolmentId));
    }

    private Enrolment put(Enrolment enrolment) {
        enrolments.put(enrolment);
        changed = true;
        return enrolment;
    }

    private void become(Membership next) {
        changed |= !next.equals(membership);
        membership = next;
    }

    /** Nothing remains with a revoked member, and nothing is withheld from another. */
    private void settleWallet() {
        Wallet settled = membership.status() == AccountStatus.REVOKED ? wallet.returnRemaining() : wallet.restore();
        changed |= !settled.equals(wallet);
        wallet = settled;
    }
}
