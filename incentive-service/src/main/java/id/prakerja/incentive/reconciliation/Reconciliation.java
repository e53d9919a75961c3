package id.prakerja.incentive.reconciliation;

import id.prakerja.incentive.partner.PaymentPartners;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reconciles what partners were instructed to pay with what became of it. */
@ApplicationScoped
public class Reconciliation {

    /**
     * One statement, hence one snapshot: payouts that move meanwhile cannot make the two books differ. Both sides are running sums,
     * each made by its own table: outcomes by instructions and payouts, the books by entries of the ledger.
     */
    private static final String RECONCILE = """
            with given as (
                select partner,
                       sum(rupiah) filter (where status in ('SETTLED', 'PAID_TWICE')) as settled,
                       sum(rupiah) filter (where status = 'RETURNED') as returned,
                       sum(rupiah) filter (where status = 'FAILED') as failed,
                       sum(rupiah) filter (where status = '') as in_flight
                  from figure_now where subject = 'INSTRUCTION' group by partner),
            waiting as (
                select partner, sum(rupiah) as held
                  from figure_now where subject = 'PAYOUT' and status = 'HELD' and outcome = 'FAILED' group by partner),
            sums as (
                select account, debits, credits from ledger_day
                union all
                select account, debits, credits from ledger_sum),
            books as (
                select split_part(account, ':', 2) as partner,
                       sum(debits) filter (where account like 'IN_FLIGHT:%') as instructed,
                       sum(debits - credits) filter (where account like 'IN_FLIGHT:%') as in_flight,
                       sum(debits - credits) filter (where account like 'PAID:%' or account like 'DIFFERENCES:%'
                                                        or account like 'RECOVERY:%' or account like 'REPAID:%'
                                                        or account like 'WRITTEN_OFF:%') as paid,
                       sum(debits) filter (where account like 'RETURNED:%') as returned
                  from sums where account like '%:%' group by 1),
            names as (
                select unnest($1::text[]) as name union select partner from given union select partner from books)
            select name as partner, instructed, settled, returned, held, failed, in_flight,
                   abs(books_in_flight - in_flight) + abs(books_paid - settled) + abs(books_returned - returned)
                       as ledger_difference
              from (select name, coalesce(b.instructed, 0)::bigint as instructed, coalesce(g.settled, 0)::bigint as settled,
                           coalesce(g.returned, 0)::bigint as returned, coalesce(w.held, 0)::bigint as held,
                           coalesce(g.failed, 0)::bigint as failed, coalesce(g.in_flight, 0)::bigint as in_flight,
                           coalesce(b.in_flight, 0)::bigint as books_in_flight, coalesce(b.paid, 0)::bigint as books_paid,
                           coalesce(b.returned, 0)::bigint as books_returned
                      from names
                      left join given g on g.partner = name
                      left join waiting w on w.partner = name
                      left join books b on b.partner = name) as sides
             order by name
            """;

    private final Pool pool;
    private final String[] partners;

    Reconciliation(Pool pool, PaymentPartners partners) {
        this.pool = pool;
        this.partners = partners.ids().toArray(String[]::new);
    }

    /**
     * Reconciles every partner.
     *
     * @return in the order of the partners' ids; every configured partner, and any other that was ever instructed
     */
    public Uni<List<ReconciliationView>> byPartner() {
        return pool.preparedQuery(RECONCILE).execute(Tuple.of(partners)).map(rows -> {
            List<ReconciliationView> views = new ArrayList<>();
            rows.forEach(row -> views.add(view(row)));
            return views;
        });
    }

    /**
     * The sum over all partners.
     *
     * @param parts of each partner
     * @return the sum
     */
    public static ReconciliationView total(List<ReconciliationView> parts) {
        return parts.stream().reduce(ReconciliationView.of(null, Outcomes.NONE, 0), ReconciliationView::plus);
    }

    private static ReconciliationView view(Row row) {
        return ReconciliationView.of(row.getString("partner"), Outcomes.of(row), row.getLong("ledger_difference"));
    }
}
