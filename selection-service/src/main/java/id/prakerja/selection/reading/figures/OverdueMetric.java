package id.prakerja.selection.reading.figures;

import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import id.prakerja.selection.clock.DatabaseClock;
import id.prakerja.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** For how long the next step of each wave under way has been due: opening, close, freeze, draw, answer to failed self-tests or announcement; 0 where it is in time. */
@ApplicationScoped
class OverdueMetric implements SampledMetric {

    private static final String OVERDUE = """
            select wave::text as wave, step, greatest(0, extract(epoch from $1 - due))::float8 as seconds
              from (select wave,
                           case status
                               when 'PLANNED' then 'opening'
                               when 'OPEN' then 'close'
                               when 'CLOSED' then case when frozen_list is null then 'freeze' else 'draw' end
                               when 'DRAWN' then case when self_tests -> 'failed' <> '[]' and self_tests ->> 'answer' is null
                                                      then 'inquiry' else 'determination' end
                               when 'DETERMINED' then 'announcement'
                               else 'settlement'
                           end as step,
                           case status
                               when 'PLANNED' then opens_at
                               when 'OPEN' then closes_at
                               when 'CLOSED' then coalesce(
                                   (frozen_list -> 'value' ->> 'dueAt')::timestamptz,
                                   closes_at + make_interval(secs => join_grace_seconds))
                               when 'DRAWN' then case when self_tests -> 'failed' <> '[]' and self_tests ->> 'answer' is null
                                                      then drawn_at else $1 end
                               when 'DETERMINED' then notice_at
                               else $1 -- a decree and reviews take the time that they take
                           end as due
                      from wave
                     where status not in ('SETTLED', 'CANCELLED')) as next
             order by wave
            """;

    private final Pool pool;
    private final DatabaseClock clock;

    OverdueMetric(Pool pool, DatabaseClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "prakerja.wave.overdue.seconds";
    }

    @Override
    public String description() {
        return "Seconds since a wave's next step was due by its calendar";
    }

    @Override
    public Uni<List<Sample>> samples() {
        return pool.preparedQuery(OVERDUE)
                .execute(Tuple.of(Times.offset(clock.instant())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OverdueMetric::sample)
                        .toList());
    }

    private static Sample sample(Row row) {
        return Sample.of(row.getDouble("seconds"), "wave", row.getString("wave"), "step", row.getString("step"));
    }
}
