package id.prakerja.selection.waves.wave;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a running draw notes how far it is, outside its own transaction, so that every replica can show it. */
@ApplicationScoped
public class DrawProgressBoard {

    private final Pool pool;
    private final ProgrammeTime time;

    DrawProgressBoard(Pool pool, ProgrammeTime time) {
        this.pool = pool;
        this.time = time;
    }

    /**
     * Notes progress.
     *
     * @param wave the wave that is being drawn
     * @param step what the draw is doing
     * @param done units done
     * @param total units in all; 0 where not known
     */
    public Uni<Void> note(int wave, String step, long done, long total) {
        return pool.preparedQuery("""
                        insert into draw_progress (wave, step, done, total, updated_at) values ($1, $2, $3, $4, $5)
                            on conflict (wave) do update
                           set step = excluded.step, done = excluded.done, total = excluded.total,
                               updated_at = excluded.updated_at
                        """)
                .execute(Values.of(wave, step, done, total, time.now()))
                .replaceWithVoid();
    }

    /** What was last noted of a wave's draw; null if it never began. */
    Uni<DrawProgress> find(int wave) {
        return pool.preparedQuery("select step, done, total, updated_at from draw_progress where wave = $1")
                .execute(Values.of(wave))
                .map(rows -> {
                    for (var row : rows) {
                        return new DrawProgress(
                                row.getString("step"),
                                row.getLong("done"),
                                row.getLong("total"),
                                Rows.instant(row, "updated_at"));
                    }
                    return null;
                });
    }
}
