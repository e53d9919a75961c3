package id.prakerja.messaging.postgres;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.inbox.TopicHandlers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
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

    <T> void register(String topic, Intake<T> intake) {
        handlers.register(topic, (tx, record) -> intake.apply(tx, record, decoder));
    }

    <T> void registerIfAbsent(String topic, Intake<T> intake) {
        handlers.registerIfAbsent(topic, (tx, record) -> intake.apply(tx, record, decoder));
    }

    Optional<RecordHandler> find(String topic) {
        return handlers.find(topic);
    }

    /** Applies one record. */
    @FunctionalInterface
    interface RecordHandler {

        Uni<Void> handle(SqlConnection tx, RawRecord record);
    }
}
