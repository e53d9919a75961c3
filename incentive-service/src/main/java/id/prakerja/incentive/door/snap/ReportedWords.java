package id.prakerja.incentive.door.snap;

import id.prakerja.incentive.account.domain.AccountReason;
import id.prakerja.incentive.payout.domain.Outcome;
import id.prakerja.incentive.payout.domain.PayoutReason;
import id.prakerja.snap.Credit;
import id.prakerja.snap.Reaction;
import java.util.Optional;

/** What an answer over SNAP BI says in the words that partners report. */
public final class ReportedWords {

    private ReportedWords() {}

    /** How the instruction has ended; empty while it has not. */
    public static Optional<Outcome> outcome(Reaction reaction) {
        return switch (reaction) {
            case SETTLED -> Optional.of(Outcome.SETTLED);
            case REFUSED -> Optional.of(Outcome.FAILED);
            case RETURNED -> Optional.of(Outcome.RETURNED);
            case QUERY, NOT_FOUND, RENEW_TOKEN, NEW_EXTERNAL_ID, LATER, STOP -> Optional.empty();
        };
    }

    /** Why it has failed: where there is no word for it here, the payout is held for a person. */
    public static String reason(Credit credit) {
        return switch (credit.refusal()) {
            case LIMIT -> PayoutReason.MONTHLY_LIMIT_EXCEEDED.name();
            case FULL -> PayoutReason.WALLET_FULL.name();
            case ACCOUNT_INACTIVE -> AccountReason.ACCOUNT_INACTIVE.name();
            case ACCOUNT_UNKNOWN -> AccountReason.UNKNOWN_ACCOUNT.name();
            case NONE, FORMAT, EXPIRED, SUSPECTED_FRAUD, ROUTING, NOT_PERMITTED, FAILED ->
                credit.refusal().name();
        };
    }
}
