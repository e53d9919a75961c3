package id.prakerja.incentive.verification;

import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import id.prakerja.sql.Values;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Lists from which nobody draws: whoever does not want to be asked about could wish for that. */
@ApplicationScoped
class VerificationMetrics {

    private static final String UNDRAWN = """
            select count(*) from payment_verification where drawn_at is null and entries > 0 and round_at <= $1
            """;

    @Produces
    @Singleton
    SampledMetric undrawn(Pool pool, Clock clock) {
        return SampledMetric.of(
                "prakerja.payment.verifications.undrawn",
                "Lists of settlements whose round has come into being and whose draw nobody has made",
                () -> pool.preparedQuery(UNDRAWN)
                        .execute(Values.of(clock.instant()))
                        .map(rows -> List.of(
                                Sample.of(rows.iterator().next().getLong(0).doubleValue()))));
    }
}
