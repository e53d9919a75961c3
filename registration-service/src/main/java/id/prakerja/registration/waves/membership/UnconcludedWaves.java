package id.prakerja.registration.waves.membership;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Names the waves that are decided while people still wait in them, each with the time since its last change. It takes minutes
 * until the selections have come; a wave that is named for hours misses some, and an alert says which wave.
 */
@ApplicationScoped
class UnconcludedWaves {

    private static final String UNCONCLUDED = """
            select w.wave, greatest(extract(epoch from $1::timestamptz - w.changed_at), 0)::float8 as seconds
              from wave w
             where w.status in ('DETERMINED', 'ANNOUNCED', 'SETTLED', 'CANCELLED')
               and exists (select from wave_entry e where e.wave = w.wave and e.status = 'JOINED')
            """;

    private final Pool pool;
    private final Clock clock;
    private final MultiGauge ages;

    UnconcludedWaves(Pool pool, Clock clock, MeterRegistry meters) {
        this.pool = pool;
        this.clock = clock;
        this.ages = MultiGauge.builder("prakerja.waves.unconcluded.age.seconds")
                .description("Time since the last change of a decided wave in which people still wait")
                .register(meters);
    }

    Uni<Void> measure() {
        return pool.preparedQuery(UNCONCLUDED)
                .execute(Values.of(clock.instant()))
                .invoke(this::show)
                .replaceWithVoid();
    }

    private void show(RowSet<Row> waves) {
        ages.register(
                Rows.list(
                        waves,
                        row -> MultiGauge.Row.of(
                                Tags.of("wave", Integer.toString(row.getInteger("wave"))), row.getDouble("seconds"))),
                true);
    }
}
