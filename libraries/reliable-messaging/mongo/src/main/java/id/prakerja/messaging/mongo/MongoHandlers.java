package id.prakerja.messaging.mongo;

import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.inbox.TopicHandlers;
import id.prakerja.messaging.inbox.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** How this service applies a single record of each topic: what the retrying of parked events needs. */
@Singleton
public class MongoHandlers {

    private final TopicHandlers<Function<RawRecord, Uni<Void>>> handlers = new TopicHandlers<>();
    private final EventDecoder decoder;

    /** Makes it with the decoder of the application. */
    public MongoHandlers(EventDecoder decoder) {
        this.decoder = decoder;
    }

    <T> void register(String topic, Class<T> type, EventHandler<T> handler) {
        handlers.register(topic, record -> handle(record, type, handler));
    }

    <T> void registerIfAbsent(String topic, Class<T> type, EventHandler<T> handler) {
        handlers.registerIfAbsent(topic, record -> handle(record, type, handler));
    }

    Optional<Function<RawRecord, Uni<Void>>> find(String topic) {
        return handlers.find(topic);
    }

    private <T> Uni<Void> handle(RawRecord record, Class<T> type, EventHandler<T> handler) {
        try {
            return handler.handle(decoder.decode(record, type));
        } catch (UnreadableEventException e) {
            return Uni.createFrom().failure(e);
        }
    }
}
