package id.prakerja.messaging.postgres;

import id.prakerja.messaging.inbox.HandlerContext;
import id.prakerja.messaging.parked.NoHandlerException;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedEventStore;
import id.prakerja.messaging.parked.ParkedPayloads;
import id.prakerja.messaging.parked.ParkedQuery;
import id.prakerja.messaging.parked.ParkedStatus;
import id.prakerja.sql.TableWalk;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parked events in the table {@code parked_event}; applied and marked in one transaction. */
@ApplicationScoped
public class PostgresParkedEventStore implements ParkedEventStore {

    /** Events that were applied or discarded before {@code $1}, for a walk that forgets many. */
    public static final TableWalk SETTLED_BEFORE =
            new TableWalk("parked_event", "resolved_at < $1 and status in ('APPLIED', 'DISCARDED')");

    private final Pool pool;
    private final PostgresHandlers handlers;
    private final ParkedPayloads payloads;
    private final HandlerContext context;

    /**
     * Makes it with what the application provides.
     *
     * @param pool the service's pool
     * @param handlers how events of each topic are applied
     * @param payloads between events as they are kept and as they came
     * @param context where handlers run
     */
    public PostgresParkedEventStore(
            Pool pool, PostgresHandlers handlers, ParkedPayloads payloads, HandlerContext context) {
        this.pool = pool;
        this.handlers = handlers;
        this.payloads = payloads;
        this.context = context;
    }

    @Override
    public Uni<List<ParkedEvent>> list(ParkedQuery query) {
        return ParkedEventTable.list(pool, query).map(this::opened);
    }

    @Override
    public Uni<Optional<ParkedEvent>> find(String id) {
        return ParkedEventTable.find(pool, id).map(found -> found.map(payloads::opened));
    }

    @Override
    public Uni<Long> countOpen() {
        return ParkedEventTable.countOpen(pool);
    }

    @Override
    public Uni<Boolean> apply(ParkedEvent event, String by) {
        return handlers.find(event.record().topic())
                .map(handler -> context.bind(() -> pool.withTransaction(tx -> apply(tx, event, by, handler))))
                .orElseGet(() -> Uni.createFrom()
                        .failure(new NoHandlerException(event.record().topic())));
    }

    @Override
    public Uni<Void> noteFailure(ParkedEvent event, String error) {
        return ParkedEventTable.noteFailure(pool, event.id(), error);
    }

    @Override
    public Uni<Boolean> discard(ParkedEvent event, String by, String reason) {
        return ParkedEventTable.settle(pool, event.id(), ParkedStatus.DISCARDED, by, reason);
    }

    @Override
    public Uni<Optional<ParkedEvent>> oldestOpen(String topic, String key) {
        return ParkedEventTable.oldestOpen(pool, topic, key).map(found -> found.map(payloads::opened));
    }

    @Override
    public Uni<List<ParkedEvent>> followers() {
        return ParkedEventTable.followers(pool).map(this::opened);
    }

    private List<ParkedEvent> opened(List<ParkedEvent> events) {
        return events.stream().map(payloads::opened).toList();
    }

    @Override
    public boolean isInfrastructure(Throwable failure) {
        return PostgresFailures.isInfrastructure(failure);
    }

    /**
     * Forgets events that were settled long enough ago.
     *
     * @param sql the service's pool, or a transaction
     * @param before real time before which they were settled
     * @param most at once
     * @return how many were forgotten
     */
    public Uni<Integer> forgetSettled(SqlClient sql, Instant before, int most) {
        return ParkedEventTable.forgetSettled(sql, before, most);
    }

    /**
     * Forgets the events of a key, open ones too, for example of a person whose data are erased.
     *
     * @param tx the transaction of the erasure
     * @param key the record key
     * @return how many were forgotten
     */
    public Uni<Integer> forgetAbout(SqlClient tx, String key) {
        return forgetAbout(tx, List.of(key));
    }

    /** The same for many. */
    public Uni<Integer> forgetAbout(SqlClient tx, Collection<String> keys) {
        return ParkedEventTable.forgetAbout(tx, keys);
    }

    /** Which of these keys have events that still wait for a decision: their effects are not known here. */
    public Uni<Set<String>> openKeys(SqlClient tx, Collection<String> keys) {
        return ParkedEventTable.openKeys(tx, keys);
    }

    private static Uni<Boolean> apply(
            SqlConnection tx, ParkedEvent event, String by, PostgresHandlers.RecordHandler handler) {
        return ParkedEventTable.lockOpen(tx, event.id())
                .chain(open -> open
                        ? handler.handle(tx, event.record())
                                .chain(() -> ParkedEventTable.settle(tx, event.id(), ParkedStatus.APPLIED, by, null))
                        : Uni.createFrom().item(false));
    }
}
