package id.prakerja.messaging.mongo;

import id.prakerja.messaging.inbox.HandlerContext;
import id.prakerja.messaging.parked.NoHandlerException;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedEventStore;
import id.prakerja.messaging.parked.ParkedQuery;
import id.prakerja.messaging.parked.ParkedStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Parked events in the collection {@code parked_events}. Applied first, marked then: if the process dies between the two,
 * the event is applied again, which has no further effect.
 */
@ApplicationScoped
public class MongoParkedEventStore implements ParkedEventStore {

    private final ParkedEventCollection events;
    private final MongoHandlers handlers;
    private final HandlerContext context;

    /**
     * Makes it with what the application provides.
     *
     * @param events the collection
     * @param handlers how events of each topic are applied
     * @param context where handlers run
     */
    public MongoParkedEventStore(ParkedEventCollection events, MongoHandlers handlers, HandlerContext context) {
        this.events = events;
        this.handlers = handlers;
        this.context = context;
    }

    @Override
    public Uni<List<ParkedEvent>> list(ParkedQuery query) {
        return events.list(query);
    }

    @Override
    public Uni<Optional<ParkedEvent>> find(String id) {
        return events.find(id);
    }

    @Override
    public Uni<Long> countOpen() {
        return events.countOpen();
    }

    @Override
    public Uni<Boolean> apply(ParkedEvent event, String by) {
        String topic = event.record().topic();
        return handlers.find(topic)
                .map(handler -> context.bind(() -> handler.apply(event.record()))
                        .chain(() -> events.settle(event.id(), ParkedStatus.APPLIED, by, null)))
                .orElseGet(() -> Uni.createFrom().failure(new NoHandlerException(topic)));
    }

    @Override
    public Uni<Void> noteFailure(ParkedEvent event, String error) {
        return events.noteFailure(event.id(), error);
    }

    @Override
    public Uni<Boolean> discard(ParkedEvent event, String by, String reason) {
        return events.settle(event.id(), ParkedStatus.DISCARDED, by, reason);
    }

    @Override
    public Uni<Optional<ParkedEvent>> oldestOpen(String topic, String key) {
        return events.oldestOpen(topic, key);
    }

    @Override
    public Uni<List<ParkedEvent>> followers() {
        return events.followers();
    }

    @Override
    public boolean isInfrastructure(Throwable failure) {
        return MongoFailures.isInfrastructure(failure);
    }
}
