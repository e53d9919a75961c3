package id.prakerja.messaging.mongo;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import id.prakerja.messaging.relay.Backlog;
import id.prakerja.messaging.relay.FailedSend;
import id.prakerja.messaging.relay.Lease;
import id.prakerja.messaging.relay.LeaseLostException;
import id.prakerja.messaging.relay.OutboxStore;
import id.prakerja.messaging.relay.RelayConfig;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.mongodb.reactive.ReactiveMongoDatabase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The relay's view of the events that wait inside the aggregates of the registered collections. */
@ApplicationScoped
public class MongoOutboxStore implements OutboxStore<MongoPendingEvent> {

    private static final String EVENT_ID = MongoOutbox.FIELD + "." + EventDocuments.ID;

    /** Aggregates with events; served by the partial index where the server has one. */
    private static final Document WITH_EVENTS = new Document(EVENT_ID, new Document("$exists", true));

    private static final Document EVENTS_ONLY = new Document(MongoOutbox.FIELD, 1);
    private static final Document IDS_ONLY = new Document(EVENT_ID, 1);
    private static final int LOOKED_AT = 500;

    /** After a scan that took long the next waits so many times as long: less than one answer in a hundred may meet one. */
    private static final int REST = 200;

    private static final CountOptions COUNTED = new CountOptions().limit(100_000);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final ReactiveMongoDatabase database;
    private final MongoOutbox outbox;
    private final MongoLeases leases;
    private final Duration timeout;
    private final Duration scanInterval;
    private final Outstanding outstanding = new Outstanding();
    private final Set<String> indexed = new HashSet<>();
    private long nextScan = System.nanoTime();

    /**
     * Makes it with what the application provides.
     *
     * @param mongo the service's client
     * @param database name of the service's database
     * @param outbox tells which aggregates have been written
     * @param config how pending events are found
     * @param relay the relay's settings
     */
    public MongoOutboxStore(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            MongoOutbox outbox,
            MongoOutboxConfig config,
            RelayConfig relay) {
        this.database = mongo.getDatabase(database);
        this.outbox = outbox;
        this.timeout = relay.storeTimeout();
        this.leases = new MongoLeases(this.database.getCollection("outbox_lease"), timeout);
        this.scanInterval = config.scanInterval();
    }

    @Override
    public Optional<Lease> acquire(String owner, Duration ttl) {
        return leases.acquire(owner, ttl);
    }

    @Override
    public boolean renew(Lease lease, Duration ttl) {
        return leases.renew(lease);
    }

    @Override
    public void release(Lease lease) {
        leases.release(lease);
    }

    @Override
    public List<MongoPendingEvent> fetch(int limit, Collection<MongoPendingEvent> loaded, Set<String> heldKeys) {
        Set<Aggregate> aggregates = outstanding.dropped(loaded, heldKeys, limit);
        aggregates.addAll(outbox.written().take(limit));
        Map<UUID, MongoPendingEvent> found = new LinkedHashMap<>();
        try {
            read(aggregates).forEach(event -> found.put(event.event().id(), event));
            scan(limit).forEach(event -> found.put(event.event().id(), event));
        } catch (RuntimeException e) {
            outbox.written().add(aggregates);
            outbox.written().incomplete();
            throw e;
        }
        outstanding.found(aggregates, found.values());
        loaded.forEach(event -> found.remove(event.event().id()));
        found.values().removeIf(event -> heldKeys.contains(event.event().key()));
        return List.copyOf(found.values());
    }

    @Override
    public void delete(Lease lease, Collection<MongoPendingEvent> acknowledged) {
        requireHeld(lease);
        acknowledged.stream()
                .collect(Collectors.groupingBy(event -> event.home().collection()))
                .forEach((collection, events) -> bulk(
                        collection,
                        events.stream()
                                .collect(Collectors.groupingBy(
                                        event -> event.home().id()))
                                .entrySet()
                                .stream()
                                .map(home -> pull(home.getKey(), home.getValue()))
                                .toList()));
        outstanding.settled(acknowledged);
    }

    @Override
    public void recordFailures(Lease lease, Collection<FailedSend<MongoPendingEvent>> failures) {
        requireHeld(lease);
        failures.stream()
                .collect(Collectors.groupingBy(failure -> failure.event().home().collection()))
                .forEach((collection, failed) -> bulk(
                        collection, failed.stream().map(MongoOutboxStore::note).toList()));
    }

    /**
     * Counts aggregates with events, on MongoDB by the partial index, and reads the ids of a few of them for the age: ids hold their
     * time. However much waits, a bounded number of small documents is read.
     */
    @Override
    public Backlog backlog() {
        long aggregates = 0;
        Instant oldest = null;
        for (String collection : outbox.collections()) {
            long waiting = result(collection(collection).countDocuments(WITH_EVENTS, COUNTED));
            if (waiting == 0) {
                continue;
            }
            aggregates += waiting;
            Instant first = oldest(collection);
            if (first != null && (oldest == null || first.isBefore(oldest))) {
                oldest = first;
            }
        }
        return oldest == null ? Backlog.EMPTY : new Backlog(aggregates, age(oldest));
    }

    private Instant oldest(String collection) {
        FindOptions few = new FindOptions().projection(IDS_ONLY).limit(LOOKED_AT);
        return result(collection(collection).find(WITH_EVENTS, few).collect().asList()).stream()
                .flatMap(document -> document.getList(MongoOutbox.FIELD, Document.class).stream())
                .map(event -> EventDocuments.writtenAt(UUID.fromString(event.getString(EventDocuments.ID))))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private List<MongoPendingEvent> read(Collection<Aggregate> aggregates) {
        return aggregates.stream()
                .collect(Collectors.groupingBy(
                        Aggregate::collection, Collectors.mapping(Aggregate::id, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(entry ->
                        find(entry.getKey(), new Document("_id", new Document("$in", entry.getValue())), 0).stream())
                .toList();
    }

    /** Looks for events of which nobody has told, if it is time to or somebody asked for it. */
    private List<MongoPendingEvent> scan(int limit) {
        boolean asked = outbox.written().takeIncomplete();
        long start = System.nanoTime();
        if (!asked && start - nextScan < 0) {
            return List.of();
        }
        List<MongoPendingEvent> events = new ArrayList<>();
        for (String collection : outbox.collections()) {
            createIndex(collection);
            List<MongoPendingEvent> found = find(collection, WITH_EVENTS, limit);
            if (found.size() >= limit) {
                outbox.written().incomplete();
            }
            events.addAll(found);
        }
        long end = System.nanoTime();
        nextScan = end + Math.max(scanInterval.toNanos(), REST * (end - start));
        return events;
    }

    private List<MongoPendingEvent> find(String collection, Document filter, int limit) {
        FindOptions options = new FindOptions().projection(EVENTS_ONLY).limit(limit);
        return result(collection(collection).find(filter, options).collect().asList()).stream()
                .flatMap(document -> EventDocuments.read(collection, document).stream())
                .toList();
    }

    private void bulk(String collection, List<UpdateOneModel<Document>> updates) {
        result(collection(collection).bulkWrite(updates, UNORDERED));
    }

    private static UpdateOneModel<Document> pull(Object aggregateId, List<MongoPendingEvent> events) {
        List<String> ids =
                events.stream().map(event -> event.event().id().toString()).toList();
        Document condition = new Document(EventDocuments.ID, new Document("$in", ids));
        return new UpdateOneModel<>(
                new Document("_id", aggregateId), new Document("$pull", new Document(MongoOutbox.FIELD, condition)));
    }

    private static UpdateOneModel<Document> note(FailedSend<MongoPendingEvent> failure) {
        MongoPendingEvent event = failure.event();
        String place = MongoOutbox.FIELD + ".$.";
        return new UpdateOneModel<>(
                new Document("_id", event.home().id())
                        .append(EVENT_ID, event.event().id().toString()),
                new Document("$inc", new Document(place + EventDocuments.ATTEMPTS, 1))
                        .append("$set", new Document(place + EventDocuments.LAST_ERROR, failure.error())));
    }

    /** Once per collection and start, where the server knows partial indexes: one that is MongoDB itself. */
    private void createIndex(String collection) {
        if (indexed.add(collection) && result(VersionIndex.isMongoDb(database))) {
            IndexOptions partial = new IndexOptions().name("pending_events").partialFilterExpression(WITH_EVENTS);
            result(collection(collection).createIndex(new Document(EVENT_ID, 1), partial));
        }
    }

    /**
     * The lease is looked at before, not within the update, which reaches one document only. That is enough: an event that
     * Kafka has acknowledged may be removed by whoever knows of it; the look tells a former holder to stop.
     */
    private void requireHeld(Lease lease) {
        if (!leases.isHeld(lease)) {
            throw new LeaseLostException(lease);
        }
    }

    private ReactiveMongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    private static Duration age(Instant writtenAt) {
        long millis = System.currentTimeMillis() - writtenAt.toEpochMilli();
        return Duration.ofMillis(Math.max(0, millis));
    }

    private <T> T result(Uni<T> work) {
        return work.await().atMost(timeout);
    }
}
