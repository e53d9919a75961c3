package id.prakerja.training.account.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Every movement of a training balance, each with what was left after it. The last balance is that of the account, to the rupiah.
 *
 * @param lines in order of time; what went back to the programme comes last
 */
public record BalanceStatement(List<Line> lines) {

    /** Copies the list. */
    public BalanceStatement {
        lines = List.copyOf(lines);
    }

    /**
     * The statement of an account with all its enrolments.
     *
     * @throws IllegalStateException if the movements do not sum to the balance of the account
     */
    public static BalanceStatement of(AccountState account) {
        List<Line> movements = new ArrayList<>();
        Membership membership = account.membership();
        Selection selection = membership.selection();
        movements.add(new Line(
                selection.noticeAt(), Movement.ISSUED, null, account.wallet().issued(), 0));
        for (Enrolment enrolment : account.enrolments()) {
            long price = enrolment.course().price();
            movements.add(new Line(enrolment.paidAt(), Movement.PURCHASE, enrolment.id(), -price, 0));
            if (enrolment.status().givenUp()) {
                movements.add(new Line(enrolment.closing().closedAt(), Movement.REFUND, enrolment.id(), price, 0));
            }
        }
        movements.sort(Comparator.comparing(Line::at));
        Instant last = movements.get(movements.size() - 1).at();
        if (account.wallet().returned() > 0) {
            Instant revoked = membership.revocation().revokedAt();
            movements.add(new Line(
                    later(revoked, last),
                    Movement.RETURNED,
                    null,
                    -account.wallet().returned(),
                    0));
        }
        if (account.wallet().expired() > 0) {
            Instant expired = later(selection.balanceExpiresAt(), last);
            movements.add(
                    new Line(expired, Movement.EXPIRED, null, -account.wallet().expired(), 0));
        }
        return summed(movements, account.wallet().balance());
    }

    private static BalanceStatement summed(List<Line> movements, long expected) {
        List<Line> lines = new ArrayList<>();
        long balance = 0;
        for (Line movement : movements) {
            balance += movement.amount();
            lines.add(new Line(movement.at(), movement.what(), movement.enrolmentId(), movement.amount(), balance));
        }
        if (balance != expected) {
            throw new IllegalStateException("Movements sum to %d, the balance is %d".formatted(balance, expected));
        }
        return new BalanceStatement(lines);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * A movement.
     *
     * @param at when, UTC
     * @param what what moved it
     * @param enrolmentId the enrolment, or null
     * @param amount rupiah; negative for what left the balance
     * @param balance rupiah left after it
     */
    public record Line(Instant at, Movement what, UUID enrolmentId, long amount, long balance) {}

    /** What moves a balance. */
    public enum Movement {
        /** The determination gave it. */
        ISSUED,
        /** A training was bought. */
        PURCHASE,
        /** A purchase was undone. */
        REFUND,
        /** The membership was revoked. */
        RETURNED,
        /** The balance had expired. */
        EXPIRED
    }
}
