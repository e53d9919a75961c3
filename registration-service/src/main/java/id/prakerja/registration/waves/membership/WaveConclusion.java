package id.prakerja.registration.waves.membership;

import id.prakerja.registration.people.applicant.IdentityDoubts;
import id.prakerja.registration.people.applicant.Transition;
import id.prakerja.registration.people.applicant.Transitions;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.StatusPath;
import id.prakerja.registration.waves.joining.domain.EntryStatus;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets people go who were not selected: nobody is told so by an event. A wave is over for those who are left in it once it is
 * decided <em>and</em> all participants of its decree have come, as many as the wave says there are: fewer than the draw selected
 * where the determination excluded some and the reserve list was too short. The two travel by different topics, so that before
 * then a person who is still in the wave may yet turn out to be selected; participants of a later decree do not stand in for
 * those of the first. In a cancelled wave, everybody is let go.
 *
 * <p>Works in steps of a bounded size. Several instances may run it: rows that one has in hand are skipped by the others.
 */
@ApplicationScoped
public class WaveConclusion {

    private static final Logger LOG = Logger.getLogger(WaveConclusion.class);
    private static final int STEP = 5_000;
    private static final StatusPath LEAVING = StatusPath.from(ApplicantStatus.IN_WAVE, ApplicantStatus.READY);

    private static final String OVER = """
            select w.wave, case when w.status = 'CANCELLED' then 'CANCELLED' else 'NOT_SELECTED' end as outcome
              from wave w
             where w.status in ('DETERMINED', 'ANNOUNCED', 'SETTLED', 'CANCELLED')
               and exists (select from wave_entry e where e.wave = w.wave and e.status = 'JOINED')
               and (w.status = 'CANCELLED'
                    or (select count(*)
                          from membership m
                         where m.wave = w.wave and m.decree = w.decree and m.selected_at is not null)
                       >= coalesce(w.determined, w.selected))
             order by w.wave
             limit 1
            """;

    /** People are locked before their entries, as everywhere. */
    private static final String END = """
            with people as materialized (
                select a.id
                  from wave_entry e join applicant a on a.id = e.applicant_id
                 where e.wave = $1 and e.status = 'JOINED'
                 limit $4
                   for update of a skip locked)
            update wave_entry e set status = $2, ended_at = $3
              from people p
             where e.applicant_id = p.id and e.wave = $1 and e.status = 'JOINED'
            returning e.applicant_id
            """;

    private final Pool pool;
    private final Transitions transitions;
    private final IdentityDoubts doubts;
    private final Clock clock;
    private final UnconcludedWaves unconcluded;

    WaveConclusion(
            Pool pool, Transitions transitions, IdentityDoubts doubts, Clock clock, UnconcludedWaves unconcluded) {
        this.pool = pool;
        this.transitions = transitions;
        this.doubts = doubts;
        this.clock = clock;
        this.unconcluded = unconcluded;
    }

    /** Lets everybody go whose wave is over, and measures which waves are decided and yet not over. */
    @Scheduled(
            every = "${prakerja.waves.conclusion-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> concludeWaves() {
        return step().repeat()
                .whilst(released -> released > 0)
                .collect()
                .last()
                .call(unconcluded::measure)
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

    /** Who has become something else meanwhile keeps that status; a doubt that came up during the wave has its effect now. */
    private Uni<Long> release(SqlConnection tx, Row over) {
        Instant now = clock.instant();
        EntryStatus outcome = Rows.constant(over, "outcome", EntryStatus.class);
        return tx.preparedQuery(END)
                .execute(Values.of(over.getInteger("wave"), outcome, now, STEP))
                .map(rows -> Rows.list(rows, row -> new Transition(row.getUUID("applicant_id"), outcome.name(), now)))
                .call(ended -> leave(tx, ended, outcome).chain(released -> doubts.apply(tx, released, now)))
                .map(ended -> (long) ended.size());
    }

    private Uni<Set<UUID>> leave(SqlConnection tx, List<Transition> ended, EntryStatus outcome) {
        return outcome == EntryStatus.NOT_SELECTED
                ? transitions.notSelected(tx, ended)
                : transitions.move(tx, ended, LEAVING);
    }
}
