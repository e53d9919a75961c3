package id.prakerja.incentive.report.domain;

import id.prakerja.incentive.account.domain.AccountReason;
import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutReason;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.refusal.Decision;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One instruction and the payout behind it, as reports on it come in. The first terminal outcome stands. A partner that says
 * FAILED first and SETTLED later has perhaps paid: nothing more is sent then until a person has judged it.
 */
public final class InstructedPayout {

    private static final Set<PayoutReason> PASSING =
            EnumSet.of(PayoutReason.MONTHLY_LIMIT_EXCEEDED, PayoutReason.WALLET_FULL);
    private static final Set<Outcome> PAID = EnumSet.of(Outcome.SETTLED, Outcome.RETURNED, Outcome.PAID_TWICE);
    private static final Set<PayoutStatus> ENDED_OR_WAITING =
            EnumSet.of(PayoutStatus.HELD, PayoutStatus.BLOCKED, PayoutStatus.SETTLED);
    private static final Set<PayoutStatus> NOT_YET_SENT_AGAIN =
            EnumSet.of(PayoutStatus.SCHEDULED, PayoutStatus.RETRY, PayoutStatus.HELD);

    private final Terms terms;
    private final PayoutProgress payout;
    private final RetryRule retryRule;
    private final Optional<Outcome> outcomeBefore;
    private Optional<Outcome> outcome;
    private Report deciding;
    private String unusableAccount;

    /**
     * What was instructed.
     *
     * @param id the instruction
     * @param partner who was instructed
     * @param amount rupiah
     * @param linkId link of the account that was to be paid
     * @param partnerReference the partner's reference, if the outcome is known; otherwise null
     */
    public record Terms(UUID id, String partner, long amount, UUID linkId, String partnerReference) {}

    /**
     * An instruction as loaded and locked.
     *
     * @param terms what was instructed
     * @param outcome how it ended, if it has
     * @param payout the payout behind it, shared by all its instructions
     * @param retryRule when to try again
     */
    public InstructedPayout(Terms terms, Optional<Outcome> outcome, PayoutProgress payout, RetryRule retryRule) {
        this.terms = terms;
        this.outcomeBefore = outcome;
        this.outcome = outcome;
        this.payout = payout;
        this.retryRule = retryRule;
    }

    /** Whether this partner was instructed. */
    public boolean isOf(String partner) {
        return terms.partner().equals(partner);
    }

    /**
     * Applies a report.
     *
     * @param report what the partner says
     * @param now programme time, UTC
     * @return what came of it
     */
    public Verdict apply(Report report, Instant now) {
        if (!isOf(report.partner())) {
            return new Verdict.Disputed(DisputeKind.WRONG_PARTNER);
        }
        if (Report.NOT_FOUND.equals(report.outcome())) {
            return notKnown(now);
        }
        Optional<Outcome> reported = Outcome.reported(report.outcome());
        if (reported.isEmpty()) {
            return new Verdict.Disputed(DisputeKind.OUTCOME_NOT_KNOWN);
        }
        if (outcome.isEmpty()) {
            return first(reported.get(), report, now);
        }
        return switch (outcome.get()) {
            case SETTLED -> afterSettled(reported.get(), report, now);
            case FAILED -> afterFailed(reported.get(), now);
            case RETURNED -> afterReturned(reported.get());
            case PAID_TWICE -> new Verdict.Disputed(DisputeKind.CONTRADICTION);
        };
    }

    /**
     * Applies what two people have found about this instruction.
     *
     * <table>
     *   <caption>What comes of it</caption>
     *   <tr><th>the payout</th><th>it was paid</th><th>it was not</th></tr>
     *   <tr><td>in flight under this instruction</td><td>settled</td><td>instructed again</td></tr>
     *   <tr><td>in flight under another one</td><td>refused until that one has ended</td><td>nothing</td></tr>
     *   <tr><td>held, blocked</td><td>settled</td><td>held: scheduled again; blocked: nothing</td></tr>
     *   <tr><td>settled by this instruction</td><td>a difference is booked</td><td>taken back and scheduled again</td></tr>
     *   <tr><td>settled by another one</td><td>booked as paid twice</td><td>nothing</td></tr>
     * </table>
     *
     * @param finding what they found
     * @param caseId the case that they decided
     * @param now programme time, UTC
     * @return this instruction, or why the finding cannot be applied now
     */
    public Decision<InstructedPayout> find(Finding finding, UUID caseId, Instant now) {
        PayoutStatus status = payout.now().status();
        boolean latest = terms.id().equals(payout.now().instructed().latest());
        if (finding.wasPaid()) {
            if (outcome.filter(known -> known == Outcome.RETURNED || known == Outcome.PAID_TWICE)
                    .isPresent()) {
                return Decision.refused(CaseProblem.FINDING_NOT_POSSIBLE, outcome.get());
            }
            boolean decidable = status.inFlight() ? latest : ENDED_OR_WAITING.contains(status);
            return decidable
                    ? wasPaid(finding.paid(), caseId, latest, now)
                    : Decision.refused(CaseProblem.PAYOUT_IN_FLIGHT);
        }
        if (outcome.isEmpty() && status.inFlight() && latest) {
            payout.failAndRetry(PayoutReason.FOUND_NOT_PAID.name(), now, now);
            accept(Outcome.FAILED, found(caseId, Outcome.FAILED, 0, now));
        } else if (status == PayoutStatus.SETTLED && latest) {
            payout.giveBack(PayoutReason.FOUND_NOT_PAID.name(), now);
            payout.release(now);
            accept(Outcome.RETURNED, found(caseId, Outcome.RETURNED, terms.amount(), now));
        } else if (status == PayoutStatus.HELD && latest) {
            payout.release(now);
        }
        return Decision.granted(this);
    }

    private Decision<InstructedPayout> wasPaid(long paid, UUID caseId, boolean latest, Instant now) {
        if (payout.now().status() != PayoutStatus.SETTLED) {
            payout.settleAsFound(terms.id(), terms.partner(), paid, now);
            accept(Outcome.SETTLED, found(caseId, Outcome.SETTLED, paid, now));
        } else if (!latest) {
            payout.paidTwice(terms.partner(), paid);
            accept(Outcome.PAID_TWICE, found(caseId, Outcome.PAID_TWICE, paid, now));
        } else if (paid != terms.amount()) {
            payout.bookDifference(paid);
            accept(Outcome.SETTLED, found(caseId, Outcome.SETTLED, paid, now));
        }
        return Decision.granted(this);
    }

    private Report found(UUID caseId, Outcome as, long paid, Instant now) {
        return new Report(
                caseId,
                terms.id(),
                terms.partner(),
                as.name(),
                as == Outcome.FAILED ? PayoutReason.FOUND_NOT_PAID.name() : null,
                terms.partnerReference(),
                paid,
                now);
    }

    /** Whether the account got money under this instruction for the first time in this transaction. */
    public boolean hasPaid() {
        return outcome.filter(PAID::contains).isPresent()
                && outcomeBefore.filter(PAID::contains).isEmpty();
    }

    /** Whether money of this instruction came back in this transaction. */
    public boolean hasReturned() {
        return outcome.equals(Optional.of(Outcome.RETURNED)) && !outcomeBefore.equals(outcome);
    }

    /** The report that gave the instruction the outcome it has now, if one has in this transaction. */
    public Optional<Report> deciding() {
        return Optional.ofNullable(deciding);
    }

    /** How the instruction ended. */
    public Optional<Outcome> outcome() {
        return outcome;
    }

    /** Why the account cannot be paid to any more, if a report has shown so. */
    public Optional<String> unusableAccount() {
        return Optional.ofNullable(unusableAccount);
    }

    /** What was instructed. */
    public Terms terms() {
        return terms;
    }

    /** The payout behind the instruction. */
    public PayoutProgress payout() {
        return payout;
    }

    private Verdict first(Outcome reported, Report report, Instant now) {
        if (reported == Outcome.FAILED) {
            fail(report, now);
            return accept(reported, report);
        }
        if (report.amount() != terms.amount()) {
            payout.unknown(PayoutReason.AMOUNT_MISMATCH.name(), now);
            return new Verdict.Disputed(DisputeKind.AMOUNT_MISMATCH);
        }
        payout.settle(now);
        if (reported == Outcome.RETURNED) {
            giveBack(report, now);
        }
        return accept(reported, report);
    }

    /** The account is not paid again where it is at fault; the payout waits for another one, or for a person. */
    private void giveBack(Report report, Instant now) {
        Optional<AccountReason> account = AccountReason.of(report.failureReason());
        account.ifPresent(reason -> unusableAccount = reason.name());
        payout.giveBack(account.map(Enum::name).orElse(PayoutReason.PAYOUT_RETURNED.name()), now);
    }

    /** No licence to pay again: the partner may have lost it, or be dishonest. Two people find out. */
    private Verdict notKnown(Instant now) {
        if (outcome.isPresent()) {
            return new Verdict.Repeated();
        }
        payout.unknown(PayoutReason.NOT_KNOWN_TO_PARTNER.name(), now);
        return new Verdict.Disputed(DisputeKind.NOT_KNOWN_TO_PARTNER);
    }

    private Verdict afterSettled(Outcome reported, Report report, Instant now) {
        if (reported != Outcome.FAILED && report.amount() != terms.amount()) {
            return new Verdict.Disputed(DisputeKind.AMOUNT_MISMATCH);
        }
        return switch (reported) {
            case SETTLED ->
                Objects.equals(terms.partnerReference(), report.partnerReference()) || deciding(report)
                        ? new Verdict.Repeated()
                        : new Verdict.Disputed(DisputeKind.CONTRADICTION);
            case FAILED, PAID_TWICE -> new Verdict.Disputed(DisputeKind.CONTRADICTION);
            case RETURNED -> {
                giveBack(report, now);
                yield accept(reported, report);
            }
        };
    }

    private Verdict afterFailed(Outcome reported, Instant now) {
        if (reported == Outcome.FAILED) {
            return new Verdict.Repeated();
        }
        if (NOT_YET_SENT_AGAIN.contains(payout.now().status())) {
            payout.hold(PayoutReason.CONTRADICTORY_REPORT.name(), now);
        }
        return new Verdict.Disputed(DisputeKind.CONTRADICTION);
    }

    private static Verdict afterReturned(Outcome reported) {
        return reported == Outcome.FAILED ? new Verdict.Disputed(DisputeKind.CONTRADICTION) : new Verdict.Repeated();
    }

    private void fail(Report report, Instant now) {
        Optional<AccountReason> account = AccountReason.of(report.failureReason());
        Optional<PayoutReason> passing = PayoutReason.of(report.failureReason()).filter(PASSING::contains);
        if (account.isPresent()) {
            unusableAccount = account.get().name();
            payout.failAndHold(account.get().name(), now);
        } else if (passing.isPresent() && payout.now().instructed().tries() < retryRule.tries()) {
            payout.failAndRetry(passing.get().name(), now, now.plus(retryRule.pause()));
        } else {
            payout.failAndHold(passing.orElse(PayoutReason.PARTNER_REFUSED).name(), now);
        }
    }

    private Verdict accept(Outcome reported, Report report) {
        outcome = Optional.of(reported);
        deciding = report;
        return new Verdict.Accepted();
    }

    /** Whether the report says the same as the one that has just decided. */
    private boolean deciding(Report report) {
        return deciding != null && Objects.equals(deciding.partnerReference(), report.partnerReference());
    }
}
