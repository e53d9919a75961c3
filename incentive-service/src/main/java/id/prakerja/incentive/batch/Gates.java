package id.prakerja.incentive.batch;

import id.prakerja.incentive.batch.domain.CutOffs;
import id.prakerja.incentive.batch.domain.Gate;
import id.prakerja.incentive.budget.Budget;
import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.partner.PaymentPartners;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Makes the gate through which instructions leave: one at a time in the whole service, so that no two spend the same rupiah. */
@ApplicationScoped
class Gates {

    private static final String GIVEN_TODAY = """
        select partner, sum(rupiah)::bigint as given from figure_now
         where subject = 'INSTRUCTED' and status = '' and day = $1
         group by partner
        """;

    private final Budget budget;
    private final Suspensions suspensions;
    private final PaymentPartners partners;
    private final BatchConfig config;
    private final ZoneId zone;

    Gates(Budget budget, Suspensions suspensions, PaymentPartners partners, BatchConfig config, LedgerConfig ledger) {
        this.budget = budget;
        this.suspensions = suspensions;
        this.partners = partners;
        this.config = config;
        this.zone = ledger.zone();
    }

    /** The gate for what leaves by itself; held until the end of the transaction. */
    Uni<Gate> open(SqlConnection tx, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return budget.hold(tx)
                .chain(funds -> suspensions
                        .inForce(tx)
                        .chain(suspended -> tx.preparedQuery(GIVEN_TODAY)
                                .execute(Values.of(today))
                                .map(rows -> {
                                    Map<String, Long> given = new HashMap<>();
                                    for (Row row : rows) {
                                        given.put(row.getString("partner"), row.getLong("given"));
                                    }
                                    return new Gate(
                                            now,
                                            today.plusDays(1).atStartOfDay(zone).toInstant(),
                                            now.plus(config.lookAgainAfter()),
                                            lanes(suspended, given),
                                            funds);
                                })));
    }

    private Map<String, Gate.Lane> lanes(Set<String> suspended, Map<String, Long> given) {
        Map<String, Gate.Lane> lanes = new HashMap<>();
        for (String partner : partners.ids()) {
            lanes.put(
                    partner,
                    new Gate.Lane(
                            CutOffs.of(partners.cutOffs(partner), zone),
                            suspended.contains(partner),
                            Math.max(0, config.byThemselvesPerDay() - given.getOrDefault(partner, 0L))));
        }
        return lanes;
    }
}
