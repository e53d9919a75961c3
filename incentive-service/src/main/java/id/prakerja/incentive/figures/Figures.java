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
import java.util.Set;
import java.util.TreeMap;

/** Counts what there is. */
@ApplicationScoped
class Figures {

    private static final String PEOPLE = """
            select (select coalesce(sum(number), 0)::bigint from figure_now where subject = 'ENTITLED')
                       + (select count(*) from participant where entitled_at is not null and not planned) as entitled,
                   (select coalesce(sum(number), 0)::bigint from figure_now where subject = 'PAID' and partner = '') as paid,
                   (select coalesce(sum(rupiah), 0)::bigint from figure_now
                     where subject = 'PAYOUT' and status = 'HELD' and partner = '') as waiting
            """;

    private static final String BY_STATUS = """
            select status, sum(number)::bigint as payouts from figure_now where subject = 'PAYOUT' group by status
            """;

    private static final String BY_PARTNER = """
            select partner, sum(number) filter (where subject = 'PAID')::bigint as people,
                   sum(number) filter (where subject = 'PAYOUT')::bigint as payouts,
                   sum(rupiah) filter (where subject = 'PAYOUT')::bigint as rupiah
              from figure_now
             where partner <> '' and (subject = 'PAID' or (subject = 'PAYOUT' and status = 'SETTLED'))
             group by partner
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
                            number(row, "people"), number(row, "payouts"), number(row, "rupiah"))));
            return figures;
        });
    }

    private static long number(Row row, String column) {
        return row.getLong(column) == null ? 0 : row.getLong(column);
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
                people.getLong("waiting"),
                lists(byStatus.keySet(), byPartner.keySet()));
    }

    private static Map<String, String> lists(Set<String> states, Set<String> ofPartners) {
        Map<String, String> lists = new TreeMap<>();
        lists.put("scheduled", "/v1/payouts");
        lists.put("rupiahWaitingForAccount", "/v1/payouts?status=HELD&partner=NONE");
        states.forEach(status -> lists.put("payouts.byStatus." + status, "/v1/payouts?status=" + status));
        ofPartners.forEach(
                partner -> lists.put("perPartner." + partner, "/v1/payouts?status=SETTLED&partner=" + partner));
        return lists;
    }
}
