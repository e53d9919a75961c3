package id.prakerja.messaging.postgres;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.inbox.Arrival;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.inbox.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** How the records of a topic are taken: what they must be, what is asked of them before, and what applies them. */
record Intake<T>(Class<T> type, RecordCheck check, BatchHandler<T> handler) {

    /** The arrivals, those that are not to be applied no longer readable. */
    Uni<List<Arrival<T>>> checked(SqlConnection tx, List<Arrival<T>> arrivals) {
        List<RawRecord> readable =
                arrivals.stream().filter(Arrival::readable).map(Arrival::record).toList();
        return readable.isEmpty()
                ? Uni.createFrom().item(arrivals)
                : check.faults(tx, readable)
                        .map(faults -> arrivals.stream()
                                .map(arrival -> faults.containsKey(
                                                arrival.record().id())
                                        ? new Arrival<T>(
                                                arrival.record(),
                                                null,
                                                faults.get(arrival.record().id()))
                                        : arrival)
                                .toList());
    }

    /** Applies one record; fails if it is unreadable or not to be applied. */
    Uni<Void> apply(SqlConnection tx, RawRecord record, EventDecoder decoder) {
        return checked(tx, List.of(decoder.arrival(record, type))).chain(checked -> {
            Arrival<T> arrival = checked.get(0);
            return arrival.readable()
                    ? handler.handle(tx, List.of(arrival.event()))
                    : Uni.createFrom().failure(new UnreadableEventException(arrival.error()));
        });
    }
}
