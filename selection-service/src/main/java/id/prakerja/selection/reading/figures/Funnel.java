package id.prakerja.selection.reading.figures;

import id.prakerja.selection.waves.wave.WaveStore;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts how far the people of a wave have come, by province. */
@ApplicationScoped
class Funnel {

    /** Every count as one row: of which province, what is counted, how many. People not registered have no province: 00. */
    private static final String COUNTS = """
            select coalesce(a.province, '00') as province, 'joined' as what, count(*) as count
              from wave_entry e left join applicant a on a.applicant_id = e.applicant_id
             where e.wave = $1 and not e.after_freeze
             group by 1
            union all
            select coalesce(a.province, '00'), 'excluded', count(*)
              from excluded_entry x left join applicant a on a.applicant_id = x.applicant_id
             where x.wave = $1
             group by 1
            union all
            select province, 'seats', seats from wave_province where wave = $1
            union all
            select province, unnest(array['eligible', 'selected', 'priority', 'affirmative']),
                   unnest(array[entries, selected, priority_entries, affirmative_entries])
              from drawn_province where wave = $1
            union all
            select s.province, l.action, count(*)
              from determination_line l join seat s on s.wave = l.wave and s.applicant_id = l.applicant_id
             where l.wave = $1 and l.action <> 'PASSED_OVER'
             group by s.province, l.action
            union all
            select province, 'determined', count(*) from participant where wave = $1 group by province
            union all
            select province, 'purchased', count(*) from participant
             where wave = $1 and first_enrolled_at is not null
             group by province
            union all
            select province, status, count(*) from participant
             where wave = $1 and status in ('SUSPENDED', 'REVOKED')
             group by province, status
            """;

    private final Pool pool;
    private final WaveStore waves;

    Funnel(Pool pool, WaveStore waves) {
        this.pool = pool;
        this.waves = waves;
    }

    /** The funnel of a wave; fails with {@code WAVE_UNKNOWN}. */
    Uni<FunnelView> of(int number) {
        return waves.get(pool, number)
                .chain(wave -> pool.preparedQuery(COUNTS)
                        .execute(Values.of(number))
                        .map(rows -> {
                            Map<String, Map<String, Long>> provinces = new TreeMap<>();
                            Map<String, Long> total = new HashMap<>();
                            rows.forEach(row -> {
                                String what = row.getString("what");
                                long count = row.getLong("count");
                                provinces
                                        .computeIfAbsent(row.getString("province"), province -> new HashMap<>())
                                        .merge(what, count, Long::sum);
                                total.merge(what, count, Long::sum);
                            });
                            return FunnelView.of(wave, total, provinces);
                        }));
    }
}
