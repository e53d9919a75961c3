package id.prakerja.registration.waves.membership;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Lets people go who were not selected: nobody is told so by an event. A wave is over for those who are left in it once it is
 * decided <em>and</em> as many selections have come as the wave says there are; the two travel by different topics, so that
 * before then a person who is still in the wave may yet turn out to be selected. In a cancelled wave, everybody is let go.
 *
 * <p>Works in steps of a bounded size. Several instances may run it: rows that one has in hand are skipped by the others.
 */
@ApplicationScoped
public class WaveConclusion {

    private static final Logger LOG = Logger.getLogger(WaveConclusion.class);
    private static final int STEP = 5_000;

    private static final String OVER = """
            select w.wave, case when w.status = 'CANCELLED' then 'CANCELLED' else 'NOT_SELECTED' end as outcome
              from wave w
             where w.status in ('DETERMINED', 'ANNOUNCED', 'SETTLED', 'CANCELLED')
               and exists (select from wave_entry e where e.wave = w.wave and e.status = 'JOINED')
               and (w.status = 'CANCELLED'
                    or (select count(*) from membership m where m.wave = w.wave and m.selected_at is not null) >= w.selected)
             order by w.wave
             limit 1
            """;

    /** People are locked before their entries, as everywhere. Who has become something else meanwhile keeps that status. */
    private static final String RELEASE = """
            with people as materialized (
                select a.id
                  from wave_entry e join applicant a on a.id = e.applicant_id
                 where e.wave = $1 and e.status = 'JOINED'
                 limit $4
                   for update of a skip locked),
            ended as (
                update wave_entry e set status = $2, ended_at = $3
                  from people p
                 where e.applicant_id = p.id and e.wave = $1 and e.status = 'JOINED'
                returning e.applicant_id),
            released as (
                update applicant a
                   set status = 'READY', status_reason = null, status_changed_at = $3,
                       failed_selections = a.failed_selections + case when $2 = 'NOT_SELECTED' then 1 else 0 end
                  from ended
                 where a.id = ended.applicant_id and a.status = 'IN_WAVE'
                returning a.id),
            recorded as (
                insert into applicant_transition (applicant_id, at, status, reason)
                select id, $3, 'READY', $2 from released)
            select count(*) as people from ended
            """;

    private final Pool pool;
    private final Clock clock;

    @Inject
    WaveConclusion(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Lets everybody go whose wave is over.
     *
     * @return completes when nobody is left
     */
    @Scheduled(
            every = "${prakerja.waves.conclusion-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> concludeWaves() {
        return step().repeat()
                .whilst(released -> released > 0)
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Waves cannot be concluded: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithItem(0L)
                .replaceWithVoid();
    }

    private Uni<Long> step() {
        return pool.withTransaction(tx -> tx.query(OVER)
                .execute()
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(0L)
                        : release(tx, rows.iterator().next())));
    }

    private Uni<Long> release(SqlConnection tx, Row over) {
        return tx.preparedQuery(RELEASE)
                .execute(Tuple.of(
                        over.getInteger("wave"),
                        over.getString("outcome"),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        STEP))
                .map(rows -> rows.iterator().next().getLong("people"));
    }
}
