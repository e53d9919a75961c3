package id.prakerja.incentive.payout;

import id.prakerja.incentive.payout.domain.Payout;
import id.prakerja.incentive.payout.domain.PayoutProgress;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By how much two figures change with payouts: what is planned and not due yet, by month (FORECAST), and what is due and not paid, by state,
 * reason and day (UNPAID). What a payout was is taken away, what it is now is added.
 */
final class OwedFigures {

    private static final String WRITE = """
            insert into figure_change (subject, status, outcome, wave, day, number, rupiah)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::date[], $6::bigint[], $7::bigint[])
            """;

    private final Map<Cell, Sum> changes = new HashMap<>();
    private final ZoneId zone;

    private OwedFigures(ZoneId zone) {
        this.zone = zone;
    }

    /** Writes the changes in the transaction of the payouts; nothing where there are none. */
    static Uni<Void> write(SqlConnection tx, List<PayoutProgress> changed, ZoneId zone) {
        OwedFigures figures = new OwedFigures(zone);
        changed.forEach(one -> {
            figures.count(one.before(), -1);
            figures.count(one.now(), 1);
        });
        figures.changes.values().removeIf(Sum::isNothing);
        return figures.changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : tx.preparedQuery(WRITE)
                        .execute(Columns.of(figures.changes.entrySet())
                                .texts(each -> each.getKey().subject())
                                .texts(each -> each.getKey().status())
                                .texts(each -> each.getKey().reason())
                                .ints(each -> each.getKey().wave())
                                .dates(each -> each.getKey().day())
                                .longs(each -> each.getValue().number())
                                .longs(each -> each.getValue().rupiah())
                                .tuple())
                        .replaceWithVoid();
    }

    private void count(Payout payout, int sign) {
        if (payout.status() != PayoutStatus.SETTLED) {
            changes.merge(cell(payout), new Sum(sign, sign * payout.amount()), Sum::plus);
        }
    }

    private Cell cell(Payout payout) {
        LocalDate due = LocalDate.ofInstant(payout.instalment().dueAt(), zone);
        return payout.status() == PayoutStatus.NOT_DUE
                ? new Cell("FORECAST", "", "", payout.instalment().wave(), due.withDayOfMonth(1))
                : new Cell("UNPAID", payout.status().name(), payout.reason() == null ? "" : payout.reason(), 0, due);
    }

    private record Cell(String subject, String status, String reason, int wave, LocalDate day) {}

    private record Sum(long number, long rupiah) {

        Sum plus(Sum other) {
            return new Sum(number + other.number, Math.addExact(rupiah, other.rupiah));
        }

        boolean isNothing() {
            return number == 0 && rupiah == 0;
        }
    }
}
