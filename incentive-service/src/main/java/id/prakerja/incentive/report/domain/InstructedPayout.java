package id.prakerja.incentive.report.domain;

import id.prakerja.incentive.account.domain.AccountReason;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutReason;
import id.prakerja.incentive.payout.domain.PayoutStatus;
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
    private static final Set<PayoutStatus> NOT_YET_SENT_AGAIN =
            EnumSet.of(PayoutStatus.SCHEDULED, PayoutStatus.RETRY, PayoutStatus.HELD);

    private final Terms terms;
    private final PayoutProgress payout;
    private final RetryRule retryRule;
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
        this.outcome = outcome;
        this.payout = payout;
        this.retryRule = retryRule;
    }

    /**
     * Applies a report.
     *
     * @param report what the partner says
     * @param now programme time, UTC
     * @return what came of it
     */
    public Verdict apply(Report report, Instant now) {
        if (!terms.partner().equals(report.partner())) {
            return new Verdict.Disputed(DisputeKind.WRONG_PARTNER);
        }
        Optional<Outcome> reported = Outcome.of(report.outcome());
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
        };
    }

    /**
     * The report that gave the instruction the outcome it has now, if one has in this transaction.
     *
     * @return empty if nothing has changed
     */
    public Optional<Report> deciding() {
        return Optional.ofNullable(deciding);
    }

    /**
     * How the instruction ended.
     *
     * @return empty while it is open
     */
    public Optional<Outcome> outcome() {
        return outcome;
    }

    /**
     * Why the account cannot be paid to any more, if a report has shown so.
     *
     * @return stable code
     */
    public Optional<String> unusableAccount() {
        return Optional.ofNullable(unusableAccount);
    }

    /**
     * What was instructed.
     *
     * @return the terms
     */
    public Terms terms() {
        return terms;
    }

    /**
     * The payout behind the instruction.
     *
     * @return its progress in this transaction
     */
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
            payout.giveBack(report.failureReason(), now);
        }
        return accept(reported, report);
    }

    private Verdict afterSettled(Outcome reported, Report report, Instant now) {
        return switch (reported) {
            case SETTLED ->
                Objects.equals(terms.partnerReference(), report.partnerReference()) || deciding(report)
                        ? new Verdict.Repeated()
                        : new Verdict.Disputed(DisputeKind.CONTRADICTION);
            case FAILED -> new Verdict.Disputed(DisputeKind.CONTRADICTION);
            case RETURNED -> {
                if (report.amount() != terms.amount()) {
                    yield new Verdict.Disputed(DisputeKind.AMOUNT_MISMATCH);
                }
                payout.giveBack(report.failureReason(), now);
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
        } else if (passing.isPresent() && payout.now().tries() < retryRule.tries()) {
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
