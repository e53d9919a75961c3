package id.prakerja.selection.reading.figures;

import id.prakerja.selection.open.OpenConfig;
import id.prakerja.selection.open.Remembered;
import id.prakerja.selection.reading.figures.WaveFiguresView.ProvinceFigures;
import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** Counts one wave. */
@ApplicationScoped
class WaveFigures {

    private static final String TOTALS = """
            select (select coalesce(sum(arrived), 0)::bigint from wave_entry_count where wave = $1) as joined,
                   (select coalesce(sum(after_freeze), 0)::bigint from wave_entry_count where wave = $1) as after_freeze,
                   (select count(*) from participant where wave = $1) as participants,
                   (select count(*) from participant where wave = $1 and status = 'REVOKED') as revoked,
                   (select count(*) from outbox_pending_keys('participant.selected') o
                      join participant p on p.participant_id::text = o.record_key
                     where p.wave = $1) as unpublished
            """;

    private static final String EXCLUDED = """
            select reason as key, count(*) as count from excluded_entry where wave = $1 group by reason
            """;

    private static final String OUTCOMES = """
            select outcome as key, count(*) as count from seat where wave = $1 and selected group by outcome
            """;

    /** As drawn; before the draw the entries as they stand now. */
    private static final String PROVINCES = """
            select province, entries::bigint, seats::bigint, selected::bigint from drawn_province where wave = $1
            union all
            select coalesce(e.province, s.province), coalesce(e.entries, 0), coalesce(s.seats, 0), 0
              from (select a.province, count(*) as entries
                      from wave_entry w join applicant a on a.applicant_id = w.applicant_id
                     where w.wave = $1
                     group by a.province) e
              full join (select province, seats from wave_province where wave = $1) s on s.province = e.province
             where not exists (select from drawn_province where wave = $1)
            """;

    private final Pool pool;
    private final WaveStore waves;
    private final Remembered<Integer, WaveFiguresView> remembered;

    WaveFigures(Pool pool, WaveStore waves, OpenConfig config) {
        this.pool = pool;
        this.waves = waves;
        this.remembered = new Remembered<>(config.keepFor());
    }

    /** The same as they were a little while ago: they count millions of rows, and anybody may ask. */
    Uni<WaveFiguresView> remembered(int number) {
        return waves.get(pool, number).chain(wave -> remembered.get(number, () -> of(number)));
    }

    /** The figures of a wave; fails with {@code WAVE_UNKNOWN}. */
    Uni<WaveFiguresView> of(int number) {
        return waves.get(pool, number)
                .chain(wave -> Uni.combine()
                        .all()
                        .unis(totals(number), counts(EXCLUDED, number), counts(OUTCOMES, number), provinces(number))
                        .with((totals, excluded, outcomes, provinces) ->
                                view(wave, totals, excluded, outcomes, provinces)));
    }

    private static WaveFiguresView view(
            Wave wave,
            Row totals,
            Map<String, Long> excluded,
            Map<String, Long> outcomes,
            Map<String, ProvinceFigures> provinces) {
        return new WaveFiguresView(
                wave.number(),
                wave.status(),
                wave.terms().quota(),
                totals.getLong("joined"),
                totals.getLong("after_freeze"),
                wave.draw() == null ? 0 : wave.draw().eligible(),
                excluded,
                wave.draw() == null ? 0 : wave.draw().selected(),
                outcomes.getOrDefault("PRIORITY", 0L),
                outcomes.getOrDefault("AFFIRMATIVE", 0L),
                outcomes.getOrDefault("PUBLIC", 0L),
                outcomes.getOrDefault("PROVINCE_SPILL_OVER", 0L) + outcomes.getOrDefault("NATIONAL_SPILL_OVER", 0L),
                provinces,
                totals.getLong("participants"),
                totals.getLong("participants") - totals.getLong("unpublished"),
                totals.getLong("revoked"));
    }

    private Uni<Row> totals(int wave) {
        return pool.preparedQuery(TOTALS)
                .execute(Values.of(wave))
                .map(rows -> rows.iterator().next());
    }

    private Uni<Map<String, Long>> counts(String sql, int wave) {
        return pool.preparedQuery(sql).execute(Values.of(wave)).map(rows -> {
            Map<String, Long> counts = new TreeMap<>();
            rows.forEach(row -> counts.put(row.getString("key"), row.getLong("count")));
            return counts;
        });
    }

    private Uni<Map<String, ProvinceFigures>> provinces(int wave) {
        return pool.preparedQuery(PROVINCES).execute(Values.of(wave)).map(rows -> {
            Map<String, ProvinceFigures> provinces = new TreeMap<>();
            rows.forEach(row -> provinces.put(
                    row.getString("province"),
                    new ProvinceFigures(row.getLong("entries"), row.getLong("seats"), row.getLong("selected"))));
            return provinces;
        });
    }
}
