package id.prakerja.registration.waves.identification;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.work.WorkHandler;
import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkQueues;
import id.prakerja.work.WorkResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Publishes the participants under new keys of payment partners, a step at a time. A step, its position and its count are one transaction:
 * a killed instance leaves a whole step undone, and the next one resumes where it was.
 */
@ApplicationScoped
class IdentificationWalk implements WorkHandler {

    static final String QUEUE = "identification";

    private static final String NEXT = """
            select participant_id from membership m
             where selected_at is not null and identified_under is distinct from $1 and ($2::uuid is null or participant_id > $2)
               and exists (select from applicant a where a.id = m.participant_id)
             order by participant_id
             limit $3
               for update
            """;

    private static final String COUNT = "update identification set people = people + $2 where keys = $1";

    private static final String END = "update identification set ended_at = $2 where keys = $1";

    private final Pool pool;
    private final WorkQueues queues;
    private final Identification identification;
    private final IdentificationConfig config;
    private final Clock clock;

    IdentificationWalk(
            Pool pool, WorkQueues queues, Identification identification, IdentificationConfig config, Clock clock) {
        this.pool = pool;
        this.queues = queues;
        this.identification = identification;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Map<String, WorkResult>> handle(List<WorkItem> items) {
        return WorkHandler.each(this::step).handle(items);
    }

    private Uni<WorkResult> step(WorkItem item) {
        if (!item.key().equals(identification.keys())) {
            return Uni.createFrom().item(WorkResult.postponed("Partners have other keys here", config.pause()));
        }
        return pool.withTransaction(tx -> tx.preparedQuery(NEXT)
                .execute(Values.of(
                        item.key(), item.position().map(UUID::fromString).orElse(null), config.stepSize()))
                .map(rows -> Rows.list(rows, row -> row.getUUID("participant_id")))
                .chain(people -> people.isEmpty()
                        ? tx.preparedQuery(END)
                                .execute(Values.of(item.key(), clock.instant()))
                                .replaceWith(WorkResult.done())
                        : step(tx, item, people)));
    }

    private Uni<WorkResult> step(SqlConnection tx, WorkItem item, List<UUID> people) {
        return identification
                .publish(tx, people)
                .chain(() -> tx.preparedQuery(COUNT).execute(Values.of(item.key(), (long) people.size())))
                .chain(() -> queues.find(QUEUE)
                        .orElseThrow()
                        .advance(tx, item, people.get(people.size() - 1).toString()))
                .replaceWith(WorkResult.yielded());
    }
}
