package id.prakerja.oversight.publiclog;

import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Age of the oldest fact that no published checkpoint covers: it grows where a witness is away or refuses, or the log is not signed. */
@ApplicationScoped
class PublicLogBacklog implements SampledMetric {

    private static final String WAITING = """
            select count(*) as facts, min(told_at) as oldest from public_fact where leaf is null or leaf >= $1
            """;

    private final Pool pool;
    private final PublicLog log;
    private final Clock clock;

    PublicLogBacklog(Pool pool, PublicLog log, Clock clock) {
        this.pool = pool;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "prakerja.public.log.oldest.age.seconds";
    }

    @Override
    public String description() {
        return "Age of the oldest public fact that is not under a published checkpoint";
    }

    @Override
    public Uni<List<Sample>> samples() {
        return waiting().map(waiting -> List.of(Sample.of((double) waiting.oldestSeconds())));
    }

    /** What waits. */
    Uni<Waiting> waiting() {
        return log.published()
                .map(checkpoint -> checkpoint.map(known -> known.size()).orElse(0L))
                .chain(size -> pool.preparedQuery(WAITING).execute(Values.of(size)))
                .map(rows -> Rows.first(
                                rows,
                                row -> new Waiting(
                                        row.getLong("facts"),
                                        row.getOffsetDateTime("oldest") == null
                                                ? 0
                                                : Math.max(
                                                        0,
                                                        Duration.between(Rows.instant(row, "oldest"), clock.instant())
                                                                .toSeconds())))
                        .orElseThrow());
    }

    /**
     * What waits.
     *
     * @param facts how many
     * @param oldestSeconds age of the oldest
     */
    record Waiting(long facts, long oldestSeconds) {}
}
