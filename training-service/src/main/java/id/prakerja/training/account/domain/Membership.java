package id.prakerja.training.account.domain;

import id.prakerja.refusal.Decision;
import java.time.Instant;

/**
 * What selection-service has published about the person. Its events come by several topics in any order and more than once; this
 * value is the same in the end, whatever the order.
 *
 * @param selection the determination, or null while it has not arrived
 * @param revocation the newest word on the end of the membership, or null
 * @param standing the newest word on suspension, or null
 * @param movedDeadline the latest deadline of the first purchase that came with a reinstatement, UTC, or null; it only ever moves later
 */
public record Membership(Selection selection, Revocation revocation, Standing standing, Instant movedDeadline) {

    /** No event yet. */
    public static final Membership EMPTY = new Membership(null, null, null, null);

    /** What the account may do at present. */
    public AccountStatus status() {
        if (isRevoked()) {
            return AccountStatus.REVOKED;
        }
        if (selection == null) {
            return AccountStatus.AWAITING_SELECTION;
        }
        return standing != null && standing.suspended() ? AccountStatus.SUSPENDED : AccountStatus.ACTIVE;
    }

    /** The first word counts: once per lifetime. */
    Membership selected(Selection determined) {
        return selection == null ? new Membership(determined, revocation, standing, movedDeadline) : this;
    }

    /** The newest word counts. */
    Membership revoked(Revocation end) {
        return end.overrules(revocation) ? new Membership(selection, end, standing, movedDeadline) : this;
    }

    /** For good, unless it was taken back: only a membership that lives is reinstated or suspended after it. */
    private boolean isRevoked() {
        return revocation != null && (standing == null || !standing.since().isAfter(revocation.revokedAt()));
    }

    Membership withStanding(Standing word) {
        return word.overrules(standing) ? new Membership(selection, revocation, word, movedDeadline) : this;
    }

    /** A reinstatement may move the deadline; the latest counts. */
    Membership deadlineMoved(Instant deadline) {
        return movedDeadline == null || deadline.isAfter(movedDeadline)
                ? new Membership(selection, revocation, standing, deadline)
                : this;
    }

    /**
     * The last instant for a first purchase of a person who has been selected: that of the determination, or a later one to which
     * suspensions have moved it.
     *
     * @return UTC
     */
    public Instant firstPurchaseDeadline() {
        Instant determined = selection.firstPurchaseDeadline();
        return movedDeadline != null && movedDeadline.isAfter(determined) ? movedDeadline : determined;
    }

    /** Whether a purchase may be made now; the deadline counts only until there has been one. */
    Decision<Membership> mayBuy(boolean boughtBefore, Instant now) {
        return active().then(self -> {
            if (!boughtBefore && now.isAfter(firstPurchaseDeadline())) {
                return Decision.refused(AccountProblem.FIRST_PURCHASE_DEADLINE_PASSED, firstPurchaseDeadline());
            }
            return now.isBefore(selection.balanceExpiresAt())
                    ? Decision.granted(this)
                    : Decision.refused(AccountProblem.BALANCE_EXPIRED, selection.balanceExpiresAt());
        });
    }

    /** Whether the balance of a person who has been selected can no longer be spent. */
    boolean isExpired(Instant now) {
        return selection != null && !now.isBefore(selection.balanceExpiresAt());
    }

    /** Whether the membership is active. */
    Decision<Membership> active() {
        return switch (status()) {
            case ACTIVE -> Decision.granted(this);
            case AWAITING_SELECTION -> Decision.refused(AccountProblem.ACCOUNT_UNKNOWN);
            case SUSPENDED, REVOKED -> Decision.refused(AccountProblem.ACCOUNT_NOT_ACTIVE, status());
        };
    }

    /** Whether what has been begun may be brought to its end: also while suspended, but not after a revocation. */
    Decision<Membership> notRevoked() {
        return switch (status()) {
            case ACTIVE, SUSPENDED -> Decision.granted(this);
            case AWAITING_SELECTION -> Decision.refused(AccountProblem.ACCOUNT_UNKNOWN);
            case REVOKED -> Decision.refused(AccountProblem.ACCOUNT_NOT_ACTIVE, status());
        };
    }
}
