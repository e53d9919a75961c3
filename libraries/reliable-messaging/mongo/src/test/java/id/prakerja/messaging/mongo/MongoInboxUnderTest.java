package id.prakerja.messaging.mongo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoClients;
import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.MessagingConfig;
import id.prakerja.messaging.acceptance.Configs;
import id.prakerja.messaging.acceptance.Flipped;
import id.prakerja.messaging.acceptance.InboxUnderTest;
import id.prakerja.messaging.inbox.EventDecoder;
import id.prakerja.messaging.inbox.HandlerContext;
import id.prakerja.messaging.inbox.Patience;
import id.prakerja.messaging.inbox.Standstill;
import id.prakerja.messaging.parked.ParkedEventStore;
import id.prakerja.messaging.parked.ParkedPayloads;
import io.quarkus.mongodb.impl.ReactiveMongoClientImpl;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.bson.Document;
import org.bson.types.Binary;

/** An inbox on a database of the MongoDB protocol, whose handler adds to the set of numbers of an owner. */
final class MongoInboxUnderTest implements InboxUnderTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Vertx vertx = Vertx.vertx();
    private final String connectionString;
    private final String database;
    private final ReactiveMongoClient client;
    private final ReactiveMongoCollection<Document> counted;
    private final Patience patience;
    private final Standstill standstill = new Standstill(Configs.messaging());
    private final MongoInbox inbox;
    private final MongoParkedEventStore parkedEvents;

    MongoInboxUnderTest(String connectionString, String database) {
        this.connectionString = connectionString;
        this.database = database;
        this.client = new ReactiveMongoClientImpl(
                MongoClients.create(connectionString + "/?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000"));
        this.counted = client.getDatabase(database).getCollection("counted");
        EventDecoder decoder =
                new EventDecoder(new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        MessagingConfig config = Configs.messaging();
        HandlerContext context = new HandlerContext(vertx);
        MongoHandlers handlers = new MongoHandlers(decoder);
        ParkedEventCollection events =
                new ParkedEventCollection(client, database, new ParkedPayloads(Optional.of(new Flipped())));
        this.patience = new Patience(context, config);
        this.inbox = new MongoInbox(decoder, handlers, events, patience, standstill, config);
        this.parkedEvents = new MongoParkedEventStore(events, handlers, context);
    }

    @Override
    public Uni<Void> process(ConsumerRecords<String, byte[]> records, Predicate<Counted> failsAt) {
        return inbox.process(records, Counted.class, event -> count(event.payload(), failsAt));
    }

    @Override
    public void register(String topic, Predicate<Counted> failsAt) {
        inbox.register(topic, Counted.class, event -> count(event.payload(), failsAt));
    }

    @Override
    public ParkedEventStore parkedEvents() {
        return parkedEvents;
    }

    @Override
    public List<Integer> applied(String key) {
        Document document =
                counted.find(new Document("_id", key)).collect().first().await().atMost(PATIENCE);
        return document == null ? List.of() : document.getList("numbers", Integer.class);
    }

    @Override
    public byte[] keptPayload(String id) {
        return kept(id).get("payload", Binary.class).getData();
    }

    @Override
    public String keptUnder(String id) {
        return kept(id).getString("payloadKey");
    }

    private Document kept(String id) {
        return client.getDatabase(database)
                .getCollection("parked_events")
                .find(new Document("_id", id))
                .collect()
                .first()
                .await()
                .atMost(PATIENCE);
    }

    @Override
    public InboxUnderTest restarted() {
        return new MongoInboxUnderTest(connectionString, database);
    }

    @Override
    public Set<String> standstill() {
        return standstill.topics();
    }

    @Override
    public void stopping() {
        patience.stop();
    }

    @Override
    public void databaseAway(Infrastructure infrastructure) {
        infrastructure.stopMongo();
    }

    @Override
    public void databaseBack(Infrastructure infrastructure) {
        infrastructure.startMongo();
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Uni<Void> count(Counted event, Predicate<Counted> failsAt) {
        if (failsAt.test(event)) {
            return Uni.createFrom().failure(new IllegalStateException("The handler does not like this event"));
        }
        return counted.updateOne(
                        new Document("_id", event.owner()),
                        new Document("$addToSet", new Document("numbers", event.number())),
                        new UpdateOptions().upsert(true))
                .replaceWithVoid();
    }
}
