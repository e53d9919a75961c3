package id.prakerja.training.account.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an account adds to the figures. It follows from the account alone, days included: what a change counts is the difference
 * between the account after and before it, and all accounts together are the figures, whatever happened in which order.
 */
public final class Contribution {

    private final ZoneId zone;
    private final Selection selection;
    private final Map<Cell, Counts> cells = new HashMap<>();

    private Contribution(ZoneId zone, Selection selection) {
        this.zone = zone;
        this.selection = selection;
    }

    /**
     * What an account with these enrolments adds.
     *
     * @param account nothing is counted of one that waits for its determination
     * @param enrolments those in the account, and whichever of those that have left it
     * @param zone in which days begin
     */
    public static Map<Cell, Counts> of(AccountState account, Iterable<Enrolment> enrolments, ZoneId zone) {
        if (account.membership().selection() == null) {
            return Map.of();
        }
        Contribution contribution = new Contribution(zone, account.membership().selection());
        contribution.person(account);
        enrolments.forEach(contribution::enrolment);
        return contribution.cells;
    }

    /** What a change of an account adds, where these enrolments have left it with the change. */
    public static Map<Cell, Counts> ofChange(
            AccountState before, AccountState after, List<Enrolment> left, ZoneId zone) {
        List<Enrolment> changed = new ArrayList<>(after.enrolments());
        changed.addAll(left);
        Map<Cell, Counts> difference = new HashMap<>(of(after, changed, zone));
        of(before, before.enrolments(), zone)
                .forEach((cell, counts) -> difference.merge(cell, counts.negated(), Counts::plus));
        difference.values().removeIf(Counts::none);
        return difference;
    }

    private void person(AccountState account) {
        Wallet wallet = account.wallet();
        count(selection.noticeAt(), Figure.ACCOUNTS, 1);
        count(selection.noticeAt(), Figure.ENROLLED, wallet.spent() > 0 ? 1 : 0);
        count(selection.noticeAt(), Figure.RUPIAH_ISSUED, wallet.issued());
        if (account.status() == AccountStatus.REVOKED) {
            Instant revokedAt = account.membership().revocation().revokedAt();
            count(revokedAt, Figure.REVOKED, 1);
            count(revokedAt, Figure.RUPIAH_RETURNED, wallet.returned());
        }
        // The balance goes back after its last day, whenever that is noticed.
        count(selection.balanceExpiresAt().minusMillis(1), Figure.RUPIAH_RETURNED, wallet.expired());
    }

    private void enrolment(Enrolment enrolment) {
        boolean undone = enrolment.status().givenUp();
        count(enrolment, enrolment.paidAt(), Figure.ENROLMENTS, undone ? 0 : 1);
        count(
                enrolment,
                enrolment.paidAt(),
                Figure.RUPIAH_SPENT,
                undone ? 0 : enrolment.course().price());
        if (enrolment.redemption() != null) {
            count(enrolment, enrolment.redemption().redeemedAt(), Figure.REDEEMED, 1);
        }
        if (enrolment.closing() != null) {
            Figure ended = undone ? Figure.REFUNDED : enrolment.completion() == null ? Figure.ENDED : Figure.WITHDRAWN;
            count(enrolment, enrolment.closing().closedAt(), ended, 1);
        } else if (enrolment.completion() != null) {
            completion(enrolment, enrolment.completion());
        }
    }

    private void completion(Enrolment enrolment, Completion completion) {
        boolean certified = enrolment.status().certified();
        count(enrolment, completion.recordedAt(), certified ? Figure.COMPLETED : Figure.HELD, 1);
        count(enrolment, completion.recordedAt(), Figure.FIRST_COMPLETED, certified && completion.first() ? 1 : 0);
        if (enrolment.review() != null) {
            count(enrolment, enrolment.review().writtenAt(), Figure.REVIEWED, 1);
        }
    }

    private void count(Instant at, Figure figure, long value) {
        count(
                new Cell(at.atZone(zone).toLocalDate(), selection.wave(), selection.province(), null, null, null),
                figure,
                value);
    }

    private void count(Enrolment enrolment, Instant at, Figure figure, long value) {
        PurchasedCourse course = enrolment.course();
        Cell cell = new Cell(
                at.atZone(zone).toLocalDate(),
                selection.wave(),
                selection.province(),
                course.platformId(),
                course.institutionId(),
                course.courseId());
        count(cell, figure, value);
    }

    private void count(Cell cell, Figure figure, long value) {
        if (value != 0) {
            cells.merge(cell, Counts.of(figure, value), Counts::plus);
        }
    }
}
