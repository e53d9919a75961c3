package id.prakerja.registration.offices.list;

import id.prakerja.events.ExclusionChanged;
import id.prakerja.events.ListPublished;
import id.prakerja.events.PriorityChanged;
import id.prakerja.events.Topics;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.postgres.PostgresOutbox;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Publishes the difference of an approved version to the one before, in the order of the aliases: first who was added, then who was
 * removed. Members, events and the position change in one transaction each, so that the worker that goes on after a crash publishes nothing
 * twice and leaves nothing out.
 */
@ApplicationScoped
class ListPublication {

    private static final String ADD = """
            with added as (
                select c.identity
                  from list_candidate c, list_version v
                 where v.id = $1 and not v.removing and c.version_id = v.id and c.identity > v.position
                   and not exists (select from list_member m
                                    where m.list = v.list and m.identity = c.identity and m.until_version is null)
                 order by c.identity
                 limit $2),
            entered as (
                insert into list_member (list, identity, since_version)
                select v.list, a.identity, v.number from added a, list_version v where v.id = $1)
            select identity from added order by identity
            """;

    private static final String REMOVE = """
            with removed as (
                select m.identity
                  from list_member m, list_version v
                 where v.id = $1 and m.list = v.list and m.until_version is null and m.identity > v.position
                   and not exists (select from list_candidate c where c.version_id = v.id and c.identity = m.identity)
                 order by m.identity
                 limit $2),
            ended as (
                update list_member m set until_version = v.number
                  from removed r, list_version v
                 where v.id = $1 and m.list = v.list and m.identity = r.identity and m.until_version is null)
            select identity from removed order by identity
            """;

    private static final String MOVE = """
            update list_version
               set position = $2, published = published + $3
             where id = $1
            """;

    private static final String TURN =
            "update list_version set removing = true, position = '00000000-0000-0000-0000-000000000000' where id = $1";

    private static final String FINISH = """
            update list_version set status = 'PUBLISHED', finished_at = $2
             where id = $1
            returning members, added, removed
            """;

    private static final String FORGET = "delete from list_candidate where version_id = $1";

    private static final String REMOVING = "select removing from list_version where id = $1 for update";

    private final OutboxEvents events;
    private final PostgresOutbox outbox;
    private final ListConfig config;
    private final Clock clock;

    ListPublication(OutboxEvents events, PostgresOutbox outbox, ListConfig config, Clock clock) {
        this.events = events;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Publishes a batch of changes. */
    Uni<Boolean> step(SqlConnection tx, ListFile version) {
        return tx.preparedQuery(REMOVING)
                .execute(Tuple.of(version.id()))
                .chain(rows -> rows.iterator().next().getBoolean("removing") ? remove(tx, version) : add(tx, version));
    }

    private Uni<Boolean> add(SqlConnection tx, ListFile version) {
        return changed(tx, version, ADD)
                .chain(people -> people.size() == 0
                        ? tx.preparedQuery(TURN).execute(Tuple.of(version.id())).replaceWith(true)
                        : publish(tx, version, people, true));
    }

    private Uni<Boolean> remove(SqlConnection tx, ListFile version) {
        return changed(tx, version, REMOVE)
                .chain(people -> people.size() == 0 ? finish(tx, version) : publish(tx, version, people, false));
    }

    private Uni<RowSet<Row>> changed(SqlConnection tx, ListFile version, String query) {
        return tx.preparedQuery(query).execute(Tuple.of(version.id(), config.batch()));
    }

    private Uni<Boolean> publish(SqlConnection tx, ListFile version, RowSet<Row> people, boolean on) {
        List<OutboxEvent> changes = new ArrayList<>(people.size());
        UUID last = null;
        for (Row person : people) {
            last = person.getUUID("identity");
            changes.add(change(version, last.toString(), on));
        }
        Tuple moved = Values.of(version.id(), last, (long) changes.size());
        return outbox.append(tx, changes)
                .chain(() -> tx.preparedQuery(MOVE).execute(moved))
                .replaceWith(true);
    }

    private OutboxEvent change(ListFile version, String identity, boolean on) {
        return switch (version.kind()) {
            case EXCLUSION ->
                events.of(
                        Topics.EXCLUSION_CHANGED,
                        identity,
                        new ExclusionChanged(identity, version.list(), version.number(), on, version.approvedAt()));
            case PRIORITY ->
                events.of(
                        Topics.PRIORITY_CHANGED,
                        identity,
                        new PriorityChanged(identity, version.list(), version.number(), on, version.approvedAt()));
        };
    }

    private Uni<Boolean> finish(SqlConnection tx, ListFile version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return tx.preparedQuery(FINISH)
                .execute(Values.of(version.id(), now))
                .map(rows -> rows.iterator().next())
                .map(counts -> new ListPublished(
                        version.list(),
                        version.kind().name(),
                        version.number(),
                        version.sheet().sha256(),
                        counts.getLong("members"),
                        counts.getLong("added"),
                        counts.getLong("removed"),
                        now))
                .chain(published ->
                        outbox.append(tx, List.of(events.of(Topics.LIST_PUBLISHED, version.list(), published))))
                .chain(() -> tx.preparedQuery(FORGET).execute(Tuple.of(version.id())))
                .replaceWith(false);
    }
}
