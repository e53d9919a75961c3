package id.prakerja.incentive.figures;

import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.incentive.payout.domain.PayoutStatus;
import id.prakerja.incentive.reconciliation.Reconciliation;
import id.prakerja.incentive.reconciliation.ReconciliationView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what there is. */
@ApplicationScoped
class Figures {

    private static final String PEOPLE = """
            select (select count(*) from participant where entitled_at is not null) as entitled,
                   (select count(distinct participant_id) from payout where status = 'SETTLED') as paid,
                   (select coalesce(sum(amount), 0)::bigint from payout where status = 'HELD' and instruction_id is null) as waiting
            """;

    private static final String BY_STATUS = "select status, count(*) as payouts from payout group by status";

    private static final String BY_PARTNER = """
            select i.partner, count(distinct p.participant_id) as people, count(*) as payouts, sum(p.amount)::bigint as rupiah
              from payout p
              join instruction i on i.instruction_id = p.instruction_id
             where p.status = 'SETTLED'
             group by i.partner
            """;

    private final Pool pool;
    private final Reconciliation reconciliation;
    private final PaymentPartners partners;

    Figures(Pool pool, Reconciliation reconciliation, PaymentPartners partners) {
        this.pool = pool;
        this.reconciliation = reconciliation;
        this.partners = partners;
    }

    Uni<FiguresView> present() {
        return Uni.combine()
                .all()
                .unis(
                        pool.query(PEOPLE).execute().map(rows -> rows.iterator().next()),
                        byStatus(),
                        byPartner(),
                        reconciliation.byPartner().map(Reconciliation::total))
                .asTuple()
                .map(parts -> view(parts.getItem1(), parts.getItem2(), parts.getItem3(), parts.getItem4()));
    }

    private Uni<Map<String, Long>> byStatus() {
        return pool.query(BY_STATUS).execute().map(rows -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (PayoutStatus status : PayoutStatus.values()) {
                counts.put(status.name(), 0L);
            }
            rows.forEach(row -> counts.put(row.getString("status"), row.getLong("payouts")));
            return counts;
        });
    }

    private Uni<Map<String, FiguresView.PartnerFigures>> byPartner() {
        return pool.query(BY_PARTNER).execute().map(rows -> {
            Map<String, FiguresView.PartnerFigures> figures = new LinkedHashMap<>();
            partners.ids().forEach(partner -> figures.put(partner, new FiguresView.PartnerFigures(0, 0, 0)));
            rows.forEach(row -> figures.put(
                    row.getString("partner"),
                    new FiguresView.PartnerFigures(
                            row.getLong("people"), row.getLong("payouts"), row.getLong("rupiah"))));
            return figures;
        });
    }

    private static FiguresView view(
            Row people,
            Map<String, Long> byStatus,
            Map<String, FiguresView.PartnerFigures> byPartner,
            ReconciliationView total) {
        return new FiguresView(
                people.getLong("entitled"),
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                people.getLong("paid"),
                new FiguresView.Payouts(byStatus),
                byPartner,
                total.instructed(),
                total.settled(),
                total.returned(),
                total.held(),
                total.failed(),
                total.inFlight(),
                people.getLong("waiting"));
    }
}
