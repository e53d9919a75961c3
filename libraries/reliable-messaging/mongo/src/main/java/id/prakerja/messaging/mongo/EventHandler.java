package id.prakerja.messaging.mongo;

import id.prakerja.messaging.ReceivedEvent;
import io.smallrye.mutiny.Uni;

/**
 * Applies one event to a service's state.
 *
 * <p>It writes its aggregate by compare-and-set on {@code {_id, version}} and keys the effect by business identity, so that
 * an event applied twice has the effect of one. An event that comes before its counterpart of another topic is stored as
 * state; it is no reason to fail.
 *
 * @param <T> type of the payload
 */
@FunctionalInterface
public interface EventHandler<T> {

    /**
     * Applies the event. Called for the events of one key one after the other, for different keys at the same time.
     *
     * @return completes when the effect is stored. A failure that is not the infrastructure's parks the event
     */
    Uni<Void> handle(ReceivedEvent<T> event);
}
