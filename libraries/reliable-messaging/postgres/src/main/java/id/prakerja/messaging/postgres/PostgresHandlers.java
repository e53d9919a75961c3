package id.prakerja.messaging.postgres;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.inbox.TopicHandlers;
import id.prakerja.messaging.inbox.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** How this service applies a single record of each topic: what the retrying of parked events needs. */
@Singleton
public class PostgresHandlers {

    private final TopicHandlers<RecordHandler> handlers = new TopicHandlers<>();
    private final EventDecoder decoder;

    /** Makes it with the decoder of the application. */
    public PostgresHandlers(EventDecoder decoder) {
        this.decoder = decoder;
    }

    <T> void register(String topic, Class<T> type, BatchHandler<T> handler) {
        handlers.register(topic, (tx, record) -> handle(tx, record, type, handler));
    }

    <T> void registerIfAbsent(String topic, Class<T> type, BatchHandler<T> handler) {
        handlers.registerIfAbsent(topic, (tx, record) -> handle(tx, record, type, handler));
    }

    Optional<RecordHandler> find(String topic) {
        return handlers.find(topic);
    }

    private <T> Uni<Void> handle(SqlConnection tx, RawRecord record, Class<T> type, BatchHandler<T> handler) {
        try {
            return handler.handle(tx, List.of(decoder.decode(record, type)));
        } catch (UnreadableEventException e) {
            return Uni.createFrom().failure(e);
        }
    }

    /** Applies one record. */
    @FunctionalInterface
    interface RecordHandler {

        Uni<Void> handle(SqlConnection tx, RawRecord record);
    }
}
