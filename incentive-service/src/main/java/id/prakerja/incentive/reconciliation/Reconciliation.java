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

    /** One statement, hence one snapshot: payouts that move meanwhile cannot make the two books differ. */
    private static final String RECONCILE = """
            with outcomes as (
                select i.partner,
                       coalesce(sum(i.amount) filter (where i.outcome in ('SETTLED', 'PAID_TWICE')), 0) as settled,
                       coalesce(sum(i.amount) filter (where i.outcome = 'RETURNED'), 0) as returned,
                       coalesce(sum(i.amount) filter (where i.outcome = 'FAILED' and p.status = 'HELD'
                                                        and p.instruction_id = i.instruction_id), 0) as held,
                       coalesce(sum(i.amount) filter (where i.outcome = 'FAILED'
                                                        and not (p.status = 'HELD' and p.instruction_id = i.instruction_id)), 0)
                           as failed,
                       coalesce(sum(i.amount) filter (where i.outcome is null), 0) as in_flight
                  from instruction i
                  join payout p on p.payout_id = i.payout_id
                 group by i.partner),
            books as (
                select split_part(e.account, ':', 2) as partner,
                       coalesce(sum(e.amount) filter (where e.account like 'IN_TRANSIT:%' and e.amount > 0), 0) as instructed,
                       coalesce(sum(e.amount) filter (where e.account like 'IN_TRANSIT:%'), 0) as in_transit,
                       coalesce(sum(e.amount) filter (where e.account like 'PAID:%' or e.account like 'DIFFERENCES:%'
                                                        or e.account like 'OVERPAID:%'), 0) as paid,
                       coalesce(sum(e.amount) filter (where e.account like 'RETURNED:%' and e.amount > 0), 0) as returned
                  from ledger_entry e
                 where e.account like '%:%'
                 group by 1)
            select name as partner,
                   coalesce(b.instructed, 0)::bigint as instructed, coalesce(o.settled, 0)::bigint as settled,
                   coalesce(o.returned, 0)::bigint as returned, coalesce(o.held, 0)::bigint as held,
                   coalesce(o.failed, 0)::bigint as failed, coalesce(o.in_flight, 0)::bigint as in_flight,
                   (abs(coalesce(b.in_transit, 0) - coalesce(o.in_flight, 0)) + abs(coalesce(b.paid, 0) - coalesce(o.settled, 0))
                       + abs(coalesce(b.returned, 0) - coalesce(o.returned, 0)))::bigint as ledger_difference
              from (select unnest($1::text[]) union select partner from outcomes union select partner from books) as n (name)
              left join outcomes o on o.partner = n.name
              left join books b on b.partner = n.name
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
        return parts.stream().reduce(ReconciliationView.of(null, 0, 0, 0, 0, 0, 0, 0), ReconciliationView::plus);
    }

    private static ReconciliationView view(Row row) {
        return ReconciliationView.of(
                row.getString("partner"),
                row.getLong("instructed"),
                row.getLong("settled"),
                row.getLong("returned"),
                row.getLong("held"),
                row.getLong("failed"),
                row.getLong("in_flight"),
                row.getLong("ledger_difference"));
    }
}
