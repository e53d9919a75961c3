package id.prakerja.training.account.domain;

import id.prakerja.refusal.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<UUID, Enrolment> enrolments;
    private AnsweredRequests answers;
    private final List<AccountEvent> events = new ArrayList<>();
    private boolean changed;

    private LearnerAccount(AccountState state) {
        participantId = state.participantId();
        version = state.version();
        membership = state.membership();
        wallet = state.wallet();
        enrolments = new LinkedHashMap<>();
        state.enrolments().forEach(enrolment -> enrolments.put(enrolment.id(), enrolment));
        answers = state.answers();
    }

    /** The account of a person of whom nothing was heard before. */
    public static LearnerAccount unheardOf(UUID participantId) {
        return new LearnerAccount(AccountState.unheardOf(participantId));
    }

    /** The account as it was stored. */
    public static LearnerAccount of(AccountState stored) {
        return new LearnerAccount(stored);
    }

    /** The account as it is to be stored. */
    public AccountState state() {
        return new AccountState(participantId, version, membership, wallet, List.copyOf(enrolments.values()), answers);
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
        return List.copyOf(enrolments.values());
    }

    /** One of the trainings bought. */
    public Optional<Enrolment> enrolment(UUID enrolmentId) {
        return Optional.ofNullable(enrolments.get(enrolmentId));
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

    /** Takes the deadline of the first purchase that a reinstatement has told of. */
    public void moveDeadline(Instant deadline) {
        become(membership.deadlineMoved(deadline));
    }

    /** Takes a word on suspension or reinstatement. A reinstatement after a revocation gives back what that took. */
    public void hear(Standing word) {
        become(membership.heard(word));
        settleWallet();
    }

    /**
     * Buys a training: the member is active and in time, and the price is not above the balance (rule 8).
     *
     * @param enrolmentId id of the new enrolment
     * @param course what is bought
     * @param voucher its redeem code
     * @param now the time
     */
    public Decision<Enrolment> buy(UUID enrolmentId, PurchasedCourse course, String voucher, Instant now) {
        return membership.mayBuy(!enrolments.isEmpty(), now).then(active -> {
            if (holds(course.courseId())) {
                return Decision.refused(AccountProblem.ALREADY_ENROLLED);
            }
            if (course.price() > wallet.balance()) {
                return Decision.refused(AccountProblem.BALANCE_TOO_LOW, course.price(), wallet.balance());
            }
            Enrolment bought = Enrolment.paid(enrolmentId, course, voucher, now);
            wallet = wallet.spend(course.price());
            put(bought);
            events.add(new AccountEvent.Enrolled(participantId, bought));
            return Decision.granted(bought);
        });
    }

    /** Undoes a purchase whose voucher is not used. What comes back to a revoked account is returned in the same step. */
    public Decision<Enrolment> cancel(UUID enrolmentId, String partnerId, String reason, Instant now) {
        return change(enrolmentId, enrolment -> enrolment.cancel(partnerId, reason, now))
                .map(cancelled -> {
                    wallet = wallet.refund(cancelled.course().price());
                    settleWallet();
                    return cancelled;
                });
    }

    /** Commits a voucher; the member must be active, since the training begins here. */
    public Decision<Enrolment> redeem(UUID enrolmentId, String partnerId, Instant now) {
        return membership.active().then(active -> change(enrolmentId, enrolment -> enrolment.redeem(partnerId, now)));
    }

    /** Records attendance, in percent. */
    public Decision<Enrolment> attend(UUID enrolmentId, String partnerId, int attendance, Instant now) {
        return membership
                .notRevoked()
                .then(member -> change(enrolmentId, enrolment -> enrolment.attend(partnerId, attendance, now)));
    }

    /** Ends a training without a certificate. */
    public Decision<Enrolment> end(
            UUID enrolmentId, String partnerId, EnrolmentStatus how, String reason, Instant now) {
        return change(enrolmentId, enrolment -> enrolment.end(partnerId, how, reason, now));
    }

    /** Records a completion. It is the person's first if no other completion that counted as the first stands. */
    public Decision<Enrolment> complete(CompletionReport report, CompletionRules rules, Instant now) {
        boolean first = enrolments.values().stream()
                .noneMatch(enrolment ->
                        enrolment.status().finished() && enrolment.completion().first());
        return membership
                .notRevoked()
                .then(member ->
                        change(report.enrolmentId(), enrolment -> enrolment.complete(report, rules, first, now)))
                .map(completed -> {
                    events.add(new AccountEvent.Completed(participantId, completed));
                    return completed;
                });
    }

    /** Takes a completion back. */
    public Decision<Enrolment> withdrawCompletion(UUID enrolmentId, String reason, Instant now) {
        return change(enrolmentId, enrolment -> enrolment.withdraw(reason, now)).map(withdrawn -> {
            events.add(new AccountEvent.CompletionWithdrawn(participantId, enrolmentId, reason, now));
            return withdrawn;
        });
    }

    /** Takes the participant's opinion of a completed training. */
    public Decision<Enrolment> review(UUID enrolmentId, Review review) {
        return change(enrolmentId, enrolment -> enrolment.review(review)).map(reviewed -> {
            events.add(new AccountEvent.Reviewed(participantId, enrolmentId, review));
            return reviewed;
        });
    }

    /**
     * Carries out a partner's request once. The answer is kept with the effect: a repetition with the same content is told the
     * same and does nothing; the same event id with other content is refused. A refusal is not kept, since nothing happened.
     *
     * @param requestKey the partner and its event id
     * @param contentDigest digest of the request's address and content
     * @param now the time
     * @param request what to do; gives the body of the answer
     */
    public Decision<String> once(
            String requestKey, String contentDigest, Instant now, Function<LearnerAccount, Decision<String>> request) {
        Optional<Answer> known = answers.find(requestKey);
        if (known.isPresent()) {
            return known.get().contentDigest().equals(contentDigest)
                    ? Decision.granted(known.get().body())
                    : Decision.refused(AccountProblem.EVENT_ID_REUSED);
        }
        return request.apply(this).map(body -> {
            answers = answers.plus(new Answer(requestKey, contentDigest, body, now));
            changed = true;
            return body;
        });
    }

    private Decision<Enrolment> change(UUID enrolmentId, Function<Enrolment, Decision<Enrolment>> step) {
        Enrolment enrolment = enrolments.get(enrolmentId);
        if (enrolment == null) {
            return Decision.refused(
                    membership.selection() == null ? AccountProblem.ACCOUNT_UNKNOWN : AccountProblem.ENROLMENT_UNKNOWN);
        }
        return step.apply(enrolment).map(this::put);
    }

    private Enrolment put(Enrolment enrolment) {
        enrolments.put(enrolment.id(), enrolment);
        changed = true;
        return enrolment;
    }

    private boolean holds(UUID courseId) {
        return enrolments.values().stream()
                .anyMatch(enrolment -> enrolment.course().courseId().equals(courseId) && enrolment.closing() == null);
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
