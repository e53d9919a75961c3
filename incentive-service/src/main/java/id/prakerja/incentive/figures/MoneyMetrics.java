package id.prakerja.incentive.figures;

import id.prakerja.incentive.reconciliation.Reconciliation;
import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import id.prakerja.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.StreamSupport;

/** What of the money pages somebody: read from running sums and from the indexes of what waits. */
@ApplicationScoped
class MoneyMetrics {

    private static final String PAYOUTS = """
            select status, sum(number)::float8 as payouts, sum(rupiah)::float8 as rupiah
              from figure_now where subject = 'PAYOUT' group by status
            """;

    private static final String OLDEST = """
            select 'UNKNOWN' as status, coalesce(extract(epoch from $1 - min(changed_at)), 0)::float8 as seconds
              from payout where status = 'UNKNOWN'
            union all
            select 'HELD', coalesce(extract(epoch from $1 - min(changed_at)), 0)::float8 from payout where status = 'HELD'
            """;

    private static final String DISPUTES = """
            select count(*)::float8 as open, coalesce(extract(epoch from $1 - min(received_at)), 0)::float8 as seconds
              from disputed_report where status = 'OPEN'
            """;

    private final Pool pool;
    private final Clock clock;
    private final Reconciliation reconciliation;

    MoneyMetrics(Pool pool, Clock clock, Reconciliation reconciliation) {
        this.pool = pool;
        this.clock = clock;
        this.reconciliation = reconciliation;
    }

    @Produces
    @Singleton
    SampledMetric payouts() {
        return SampledMetric.of(
                "prakerja.payouts",
                "Payouts in each state",
                () -> byStatus(PAYOUTS, Tuple.tuple(), row -> row.getDouble("payouts")));
    }

    @Produces
    @Singleton
    SampledMetric rupiah() {
        return SampledMetric.of(
                "prakerja.payouts.rupiah",
                "Rupiah of the payouts in each state",
                () -> byStatus(PAYOUTS, Tuple.tuple(), row -> row.getDouble("rupiah")));
    }

    @Produces
    @Singleton
    SampledMetric oldest() {
        return SampledMetric.of(
                "prakerja.payouts.oldest.age.seconds",
                "Seconds since the payout came to its state that has been there longest; 0 if there is none",
                () -> byStatus(OLDEST, now(), row -> row.getDouble("seconds")));
    }

    @Produces
    @Singleton
    SampledMetric difference() {
        return SampledMetric.of(
                "prakerja.ledger.difference.rupiah",
                "Rupiah by which the ledger and the outcomes of a partner's payouts differ; always 0",
                () -> reconciliation
                        .byPartner()
                        .map(partners -> partners.stream()
                                .map(each -> Sample.of(
                                        (double) (Math.abs(each.difference()) + each.ledgerDifference()),
                                        "partner",
                                        each.partner()))
                                .toList()));
    }

    @Produces
    @Singleton
    SampledMetric disputes() {
        return SampledMetric.of("prakerja.disputes", "Disputed reports that are open", () -> dispute("open"));
    }

    @Produces
    @Singleton
    SampledMetric oldestDispute() {
        return SampledMetric.of(
                "prakerja.disputes.oldest.age.seconds",
                "Seconds since the oldest open disputed report came; 0 if there is none",
                () -> dispute("seconds"));
    }

    private Uni<List<Sample>> dispute(String column) {
        return pool.preparedQuery(DISPUTES)
                .execute(now())
                .map(rows -> List.of(Sample.of(rows.iterator().next().getDouble(column))));
    }

    private Uni<List<Sample>> byStatus(String query, Tuple parameters, ToDoubleFunction<Row> value) {
        return pool.preparedQuery(query)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> Sample.of(value.applyAsDouble(row), "status", row.getString("status")))
                        .toList());
    }

    private Tuple now() {
        return Tuple.of(Times.offset(clock.instant()));
    }
}
