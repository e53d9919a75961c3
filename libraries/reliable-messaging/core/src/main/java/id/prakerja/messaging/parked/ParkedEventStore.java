package id.prakerja.messaging.parked;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Where parked events are kept, and how they are applied there. Each database has one. */
public interface ParkedEventStore {

    /** One page, ordered by id. */
    Uni<List<ParkedEvent>> list(ParkedQuery query);

    /** The event of this id. */
    Uni<Optional<ParkedEvent>> find(String id);

    /** How many events are open. */
    Uni<Long> countOpen();

    /**
     * Applies the event by the handler of its topic and marks it as applied; both or neither, where the database can.
     *
     * @param event a parked event
     * @param by who asked for it
     * @return whether it was still open; if not, nothing happened. Fails with {@link NoHandlerException}, or with whatever
     *     the handler failed with
     */
    Uni<Boolean> apply(ParkedEvent event, String by);

    /** Notes one more failed attempt; the event is then an offender, whatever it was before. */
    Uni<Void> noteFailure(ParkedEvent event, String error);

    /** Marks the event as given up. Returns whether it was still open. */
    Uni<Boolean> discard(ParkedEvent event, String by, String reason);

    /** The oldest open event of a key on a topic. */
    Uni<Optional<ParkedEvent>> oldestOpen(String topic, String key);

    /** Keys whose oldest open event is {@link ParkedStatus#BEHIND}: that event, for each. */
    Uni<List<ParkedEvent>> followers();

    /** Whether the failure is the infrastructure's and not the event's. */
    boolean isInfrastructure(Throwable failure);
}
