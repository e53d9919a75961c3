package id.prakerja.selection.approval;

import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import id.prakerja.selection.clock.DatabaseClock;
import id.prakerja.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** How many proposals wait for a second person, and for how long the oldest of them has. */
@ApplicationScoped
class WaitingMetrics {

    private static final String WAITING = """
            select count(*)::float8 as waiting, coalesce(extract(epoch from $1 - min(proposed_at)), 0)::float8 as seconds
              from proposal
             where status = 'PENDING' and expires_at > $1
            """;

    private final Pool pool;
    private final DatabaseClock clock;

    WaitingMetrics(Pool pool, DatabaseClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Produces
    @Singleton
    SampledMetric waiting() {
        return SampledMetric.of(
                "prakerja.approvals.waiting", "Proposals that wait for a second person", () -> lookUp("waiting"));
    }

    @Produces
    @Singleton
    SampledMetric oldest() {
        return SampledMetric.of(
                "prakerja.approvals.oldest.age.seconds",
                "Seconds since the oldest proposal that waits was made; 0 if there is none",
                () -> lookUp("seconds"));
    }

    private Uni<List<Sample>> lookUp(String column) {
        return pool.preparedQuery(WAITING)
                .execute(Tuple.of(Times.offset(clock.instant())))
                .map(rows -> List.of(Sample.of(rows.iterator().next().getDouble(column))));
    }
}
