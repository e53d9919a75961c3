package id.prakerja.selection.reading.figures;

import id.prakerja.selection.open.OpenConfig;
import id.prakerja.selection.open.Remembered;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts the programme. */
@ApplicationScoped
class ProgrammeFigures {

    /** Every count as one row: what is counted, of which group, how many. */
    private static final String COUNTS = """
            select 'registered' as what, '' as key, count(*) as count from applicant
            union all select 'joinedByWave', wave::text, count(*) from wave_entry group by wave
            union all select 'waves', status, count(*) from wave group by status
            union all select 'selectedByWave', wave::text, count(*) from participant group by wave
            union all select 'perProvince', province, count(*) from participant group by province
            union all select 'byStatus', status, count(*) from participant group by status
            union all select 'recoveredSeats', '', count(*) from recovered_seat where used_for is null
            union all select 'purchasedButRevoked', '', count(*) from late_purchase where decision is null
            """;

    private final Pool pool;
    private final Remembered<String, ProgrammeFiguresView> remembered;

    ProgrammeFigures(Pool pool, OpenConfig config) {
        this.pool = pool;
        this.remembered = new Remembered<>(config.keepFor());
    }

    /** The same as they were a little while ago: they count millions of rows, and anybody may ask. */
    Uni<ProgrammeFiguresView> remembered() {
        return remembered.get("", this::count);
    }

    Uni<ProgrammeFiguresView> count() {
        return pool.query(COUNTS).execute().map(ProgrammeFigures::view);
    }

    private static ProgrammeFiguresView view(RowSet<Row> rows) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        rows.forEach(row -> counts.computeIfAbsent(row.getString("what"), what -> new TreeMap<>())
                .put(row.getString("key"), row.getLong("count")));
        Map<String, Long> byStatus = group(counts, "byStatus");
        return new ProgrammeFiguresView(
                single(counts, "registered"),
                group(counts, "joinedByWave"),
                group(counts, "waves"),
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                group(counts, "selectedByWave"),
                group(counts, "perProvince"),
                byStatus,
                byStatus.getOrDefault("REVOKED", 0L),
                single(counts, "recoveredSeats"),
                single(counts, "purchasedButRevoked"));
    }

    private static Map<String, Long> group(Map<String, Map<String, Long>> counts, String what) {
        return counts.getOrDefault(what, Map.of());
    }

    private static long single(Map<String, Map<String, Long>> counts, String what) {
        return group(counts, what).getOrDefault("", 0L);
    }
}
