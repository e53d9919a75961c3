package id.prakerja.messaging.mongo.app;

import com.mongodb.client.model.UpdateOptions;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.OutboxEvents;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.mongo.MongoInbox;
import id.prakerja.messaging.mongo.MongoOutbox;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A service in small: one collection tells what it was asked to count, another counts what it is told. */
@ApplicationScoped
public class Tallies {

    private static final String TOPIC = "tally.counted";
    private static final String ASKED = "asked";

    private final ReactiveMongoCollection<Document> asked;
    private final ReactiveMongoCollection<Document> counted;
    private final MongoOutbox outbox;
    private final OutboxEvents events;
    private final MongoInbox inbox;
    private final Set<Integer> unlucky = ConcurrentHashMap.newKeySet();

    Tallies(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            MongoOutbox outbox,
            OutboxEvents events,
            MongoInbox inbox) {
        this.asked = mongo.getDatabase(database).getCollection(ASKED);
        this.counted = mongo.getDatabase(database).getCollection("counted");
        this.outbox = outbox;
        this.events = events;
        this.inbox = inbox;
    }

    void start(@Observes StartupEvent event) {
        outbox.register(ASKED);
        inbox.register(TOPIC, TallyCounted.class, this::apply);
    }

    /** Numbers at which the handler fails. */
    public Set<Integer> unlucky() {
        return unlucky;
    }

    /** Stores the question with its events. */
    public Uni<Void> ask(String owner, List<Integer> numbers) {
        List<OutboxEvent> told = numbers.stream()
                .map(number -> events.of(TOPIC, owner, new TallyCounted(owner, number)))
                .toList();
        Document update = new Document("$set", new Document("numbers", numbers))
                .append(
                        "$push",
                        new Document(
                                MongoOutbox.FIELD,
                                new Document(
                                        "$each",
                                        told.stream().map(outbox::toDocument).toList())));
        return asked.updateOne(new Document("_id", owner), update, new UpdateOptions().upsert(true))
                .invoke(() -> outbox.written(ASKED, owner))
                .replaceWithVoid();
    }

    /** The numbers counted for an owner, in order. */
    public Uni<List<Integer>> counted(String owner) {
        return counted.find(new Document("_id", owner))
                .collect()
                .first()
                .map(document -> document == null ? List.of() : document.getList("numbers", Integer.class));
    }

    @Incoming("tally")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, TallyCounted.class, this::apply);
    }

    private Uni<Void> apply(ReceivedEvent<TallyCounted> event) {
        TallyCounted tally = event.payload();
        if (unlucky.contains(tally.number())) {
            return Uni.createFrom().failure(new IllegalStateException("An unlucky number"));
        }
        return counted.updateOne(
                        new Document("_id", tally.owner()),
                        new Document("$addToSet", new Document("numbers", tally.number())),
                        new UpdateOptions().upsert(true))
                .replaceWithVoid();
    }
}
