package id.prakerja.messaging.mongo;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoClients;
import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.messaging.acceptance.Configs;
import id.prakerja.messaging.acceptance.OutboxUnderTest;
import id.prakerja.messaging.acceptance.RelayProcess;
import id.prakerja.messaging.relay.OutboxStore;
import id.prakerja.messaging.relay.RelayConfig;
import id.prakerja.messaging.relay.RelayWakeUp;
import io.quarkus.mongodb.impl.ReactiveMongoClientImpl;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** The outbox inside the documents of one collection, one document per key. */
final class MongoOutboxUnderTest implements OutboxUnderTest {

    static final String COLLECTION = "aggregate";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String connectionString;
    private final ReactiveMongoClient client;
    private final String database;

    /** One per bell: an instance of a service has one of each. */
    private final Map<RelayWakeUp, MongoOutbox> outboxes = new LinkedHashMap<>();

    MongoOutboxUnderTest(String connectionString, String database) {
        this.connectionString = connectionString;
        // A short selection timeout, so that an absent server is noticed quickly.
        this.client = new ReactiveMongoClientImpl(
                MongoClients.create(connectionString + "/?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000"));
        this.database = database;
    }

    ReactiveMongoClient client() {
        return client;
    }

    @Override
    public OutboxStore<?> store(RelayConfig config, RelayWakeUp wakeUp) {
        return new MongoOutboxStore(client, database, outbox(wakeUp), Configs.of(MongoOutboxConfig.class), config);
    }

    @Override
    public void write(List<OutboxEvent> events, RelayWakeUp wakeUp) {
        MongoOutbox outbox = outbox(wakeUp);
        Map<String, List<Document>> byKey = events.stream()
                .collect(Collectors.groupingBy(
                        OutboxEvent::key,
                        LinkedHashMap::new,
                        Collectors.mapping(outbox::toDocument, Collectors.toList())));
        List<WriteModel<Document>> updates = byKey.entrySet().stream()
                .<WriteModel<Document>>map(entry -> new UpdateOneModel<>(
                        new Document("_id", entry.getKey()),
                        new Document("$push", new Document(MongoOutbox.FIELD, new Document("$each", entry.getValue()))),
                        new UpdateOptions().upsert(true)))
                .toList();
        client.getDatabase(database)
                .getCollection(COLLECTION)
                .bulkWrite(updates)
                .await()
                .atMost(PATIENCE);
        outbox.written(COLLECTION, byKey.keySet());
    }

    @Override
    public long pending() {
        return client
                .getDatabase(database)
                .getCollection(COLLECTION)
                .find()
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE)
                .stream()
                .mapToLong(document -> document.getList(MongoOutbox.FIELD, Document.class, List.of())
                        .size())
                .sum();
    }

    @Override
    public Class<? extends RelayProcess.StoreOpener> opener() {
        return Opener.class;
    }

    @Override
    public String address() {
        return connectionString + " " + database;
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
    }

    private MongoOutbox outbox(RelayWakeUp wakeUp) {
        return outboxes.computeIfAbsent(wakeUp, bell -> {
            MongoOutbox outbox = new MongoOutbox(bell, Configs.of(MongoOutboxConfig.class));
            outbox.register(COLLECTION);
            return outbox;
        });
    }

    /** Opens the store in another process. */
    public static final class Opener implements RelayProcess.StoreOpener {

        @Override
        public OutboxStore<?> open(String address, RelayConfig config, RelayWakeUp wakeUp) {
            List<String> parts = List.of(address.split(" ", -1));
            return new MongoOutboxUnderTest(parts.get(0), parts.get(1)).store(config, wakeUp);
        }
    }
}
