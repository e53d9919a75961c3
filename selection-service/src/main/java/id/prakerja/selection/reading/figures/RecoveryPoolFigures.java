package id.prakerja.selection.reading.figures;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** Counts the seats that have returned, those that wait and those that have been used again. */
@ApplicationScoped
class RecoveryPoolFigures {

    private static final String COUNTS = """
            select wave::text as wave, province, coalesce(used_for, 'FREE') as state, count(*) as count
              from recovered_seat
             group by wave, province, state
            """;

    private static final String FREE = "FREE";

    private final Pool pool;

    RecoveryPoolFigures(Pool pool) {
        this.pool = pool;
    }

    Uni<RecoveryPoolFiguresView> count() {
        return pool.query(COUNTS).execute().map(rows -> {
            Map<String, Long> byWave = new TreeMap<>();
            Map<String, Long> byProvince = new TreeMap<>();
            Map<String, Long> used = new TreeMap<>();
            rows.forEach(row -> {
                long count = row.getLong("count");
                if (row.getString("state").equals(FREE)) {
                    byWave.merge(row.getString("wave"), count, Long::sum);
                    byProvince.merge(row.getString("province"), count, Long::sum);
                } else {
                    used.merge(row.getString("state"), count, Long::sum);
                }
            });
            long free = byWave.values().stream().mapToLong(Long::longValue).sum();
            return new RecoveryPoolFiguresView(free, byWave, byProvince, used);
        });
    }
}
