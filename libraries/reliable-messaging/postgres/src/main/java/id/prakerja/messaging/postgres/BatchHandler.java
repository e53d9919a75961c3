package id.prakerja.messaging.postgres;

import id.prakerja.messaging.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * Applies a batch of events to a service's state within one transaction.
 *
 * <p>What it does must be keyed by business identity, so that an event applied twice has the effect of one, and must give
 * the same result in whatever order events of different topics arrive. An event that comes before its counterpart is
 * stored as state; it is no reason to fail.
 *
 * @param <T> type of the payload
 */
@FunctionalInterface
public interface BatchHandler<T> {

    /**
     * Applies the events, in order.
     *
     * @param tx open transaction; committed by the caller after the returned Uni completes
     * @param events at least one event; those of one key in order
     * @return completes when everything has been written. A failure that is not the infrastructure's makes the caller look
     *     for the offending event and park it
     */
    Uni<Void> handle(SqlConnection tx, List<ReceivedEvent<T>> events);
}
