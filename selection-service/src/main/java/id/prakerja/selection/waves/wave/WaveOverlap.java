package id.prakerja.selection.waves.wave;

import id.prakerja.refusal.Refusal;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Keeps two waves from being open at once, where the programme wants that. */
@ApplicationScoped
public class WaveOverlap {

    /** Number of the advisory lock: one look at the calendar at a time, so that two plans cannot both find it free. */
    private static final long LOCK = 0x6361_6c65L;

    private static final String OTHER = """
            select wave
              from wave
             where wave <> $1 and status in ('PLANNED', 'OPEN') and opens_at < $3 and closes_at > $2
             order by wave
             limit 1
            """;

    private final WaveConfig config;

    WaveOverlap(WaveConfig config) {
        this.config = config;
    }

    /** Refuses a window that another wave's overlaps, if only one may be open at a time; fails with {@code WAVES_OVERLAP}. */
    public Uni<Void> refuse(SqlConnection tx, int wave, Instant opensAt, Instant closesAt) {
        return config.oneOpenAtATime()
                ? find(tx, wave, opensAt, closesAt)
                : Uni.createFrom().voidItem();
    }

    /**
     * Looks for a wave whose window overlaps.
     *
     * @param wave number of the wave whose window it is
     * @param opensAt its start
     * @param closesAt its end, exclusive
     */
    public Uni<Void> find(SqlConnection tx, int wave, Instant opensAt, Instant closesAt) {
        return tx.preparedQuery("select pg_advisory_xact_lock($1)")
                .execute(Values.of(LOCK))
                .chain(() -> tx.preparedQuery(OTHER).execute(Values.of(wave, opensAt, closesAt)))
                .invoke(rows -> rows.forEach(row -> {
                    throw Refusal.of(
                                    WaveProblem.WAVES_OVERLAP,
                                    Integer.toString(wave),
                                    Integer.toString(row.getInteger("wave")))
                            .toException();
                }))
                .replaceWithVoid();
    }
}
