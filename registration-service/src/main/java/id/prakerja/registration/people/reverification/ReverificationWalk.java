package id.prakerja.registration.people.reverification;

import id.prakerja.registration.identity.queue.IdentityQueue;
import id.prakerja.registration.people.applicant.Transition;
import id.prakerja.registration.people.applicant.Transitions;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Puts the people of a job back into the queue, last in it, step by step. Who was rejected waits for the registry again; who was
 * confirmed keeps the status meanwhile, and loses it only if the registry does not confirm any more.
 */
@ApplicationScoped
class ReverificationWalk {

    private static final Logger LOG = Logger.getLogger(ReverificationWalk.class);

    /** One job at a time, one instance at a time. */
    private static final String TAKE = """
            select statuses, applicant_ids, province, regency, channel, verified_before, id, position
              from reverification
             where status = 'RUNNING'
             order by id
             limit 1
               for update skip locked
            """;

    private static final String NEXT = """
            select a.id, a.status from applicant a
             where %s
               and ($7::uuid is null or a.id > $7)
             order by a.id
             limit $8
               for update of a
            """.formatted(Reverifications.FITS);

    private static final String ADVANCE = """
            update reverification
               set position = coalesce($2, position), asked = asked + $3,
                   status = case when $4::timestamptz is null then status else 'DONE' end, ended_at = $4
             where id = $1
            """;

    private final Pool pool;
    private final IdentityQueue queue;
    private final Transitions transitions;
    private final ReverificationConfig config;
    private final Clock clock;

    ReverificationWalk(
            Pool pool, IdentityQueue queue, Transitions transitions, ReverificationConfig config, Clock clock) {
        this.pool = pool;
        this.queue = queue;
        this.transitions = transitions;
        this.config = config;
        this.clock = clock;
    }

    /** One step. */
    @Scheduled(every = "${prakerja.reverification.interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> step() {
        return pool.withTransaction(tx -> tx.query(TAKE)
                        .execute()
                        .chain(jobs -> jobs.size() == 0
                                ? Uni.createFrom().voidItem()
                                : step(tx, jobs.iterator().next())))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Re-verification waits: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> step(SqlConnection tx, Row job) {
        List<Object> values = new ArrayList<>();
        for (String column :
                List.of("statuses", "applicant_ids", "province", "regency", "channel", "verified_before", "position")) {
            values.add(job.getValue(column));
        }
        values.add(config.stepSize());
        Instant now = clock.instant();
        return tx.preparedQuery(NEXT)
                .execute(Tuple.from(values))
                .chain(people -> ask(tx, people, now)
                        .chain(() -> tx.preparedQuery(ADVANCE)
                                .execute(Tuple.of(
                                        job.getUUID("id"),
                                        last(people),
                                        (long) people.size(),
                                        people.size() < config.stepSize() ? now.atOffset(ZoneOffset.UTC) : null)))
                        .replaceWithVoid());
    }

    private Uni<Void> ask(SqlConnection tx, RowSet<Row> people, Instant now) {
        List<UUID> ids = new ArrayList<>();
        List<Transition> rejected = new ArrayList<>();
        for (Row row : people) {
            ids.add(row.getUUID("id"));
            if (row.getString("status").equals(ApplicantStatus.IDENTITY_REJECTED.name())) {
                rejected.add(new Transition(row.getUUID("id"), null, now));
            }
        }
        return transitions
                .move(tx, rejected, ApplicantStatus.IDENTITY_PENDING)
                .chain(() -> queue.appendLast(tx, ids, now));
    }

    private static UUID last(RowSet<Row> people) {
        UUID last = null;
        for (Row row : people) {
            last = row.getUUID("id");
        }
        return last;
    }
}
