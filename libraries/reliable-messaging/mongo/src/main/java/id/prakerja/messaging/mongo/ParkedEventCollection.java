package id.prakerja.messaging.mongo;

import static id.prakerja.messaging.mongo.ParkedEventDocuments.ATTEMPTS;
import static id.prakerja.messaging.mongo.ParkedEventDocuments.ERROR;
import static id.prakerja.messaging.mongo.ParkedEventDocuments.ID;
import static id.prakerja.messaging.mongo.ParkedEventDocuments.KEY;
import static id.prakerja.messaging.mongo.ParkedEventDocuments.OFFSET;
import static id.prakerja.messaging.mongo.ParkedEventDocuments.PARKED_AT;
import static id.prakerja.messaging.mongo.ParkedEventDocuments.RESOLUTION;
import static id.prakerja.messaging.mongo.ParkedEventDocuments.STATUS;
import static id.prakerja.messaging.mongo.ParkedEventDocuments.TIME;
import static id.prakerja.messaging.mongo.ParkedEventDocuments.TOPIC;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.messaging.RawRecord;
import id.prakerja.messaging.inbox.Position;
import id.prakerja.messaging.inbox.Triage.Lane;
import id.prakerja.messaging.parked.ParkedEvent;
import id.prakerja.messaging.parked.ParkedPayloads;
import id.prakerja.messaging.parked.ParkedQuery;
import id.prakerja.messaging.parked.ParkedStatus;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operations on the collection {@code parked_events}, which is small: everything else was applied. */
@Singleton
public class ParkedEventCollection {

    private static final Document OPEN =
            new Document("$in", List.of(ParkedStatus.PARKED.name(), ParkedStatus.BEHIND.name()));

    private final ReactiveMongoCollection<Document> events;

    private final ParkedPayloads payloads;

    /** When an event was parked is told in real time, which the programme's movable clock is not. */
    private final Clock clock = Clock.systemUTC();

    /**
     * Makes it with what the application provides.
     *
     * @param mongo the service's client
     * @param database name of the service's database
     * @param payloads between events as they are kept and as they came
     */
    public ParkedEventCollection(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            ParkedPayloads payloads) {
        this.payloads = payloads;
        this.events = mongo.getDatabase(database).getCollection("parked_events");
    }

    /** Position of the first open event of each lane among the records. */
    Uni<Map<Lane, Position>> blocked(List<RawRecord> records) {
        List<String> topics = records.stream().map(RawRecord::topic).distinct().toList();
        List<String> keys = records.stream()
                .map(RawRecord::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Document filter = new Document(STATUS, OPEN)
                .append(TOPIC, new Document("$in", topics))
                .append(KEY, new Document("$in", keys));
        return events.find(filter)
                .collect()
                .in(
                        HashMap::new,
                        (blocked, event) -> blocked.merge(
                                new Lane(event.getString(TOPIC), event.getString(KEY)),
                                ParkedEventDocuments.position(event),
                                Position::earlier));
    }

    /** Stores an event. One that comes again is parked already; if it had been applied and now fails, it is opened again. */
    Uni<Void> park(ParkedEvent event) {
        return events.insertOne(ParkedEventDocuments.write(payloads.kept(event), now()))
                .replaceWithVoid()
                .onFailure(ParkedEventCollection::isDuplicate)
                .recoverWithUni(() -> reopen(event));
    }

    Uni<Optional<ParkedEvent>> find(String id) {
        return first(events.find(new Document(ID, id)).collect().first());
    }

    Uni<List<ParkedEvent>> list(ParkedQuery query) {
        Document filter = new Document(
                STATUS, query.status() == null ? OPEN : query.status().name());
        if (query.topic() != null) {
            filter.append(TOPIC, query.topic());
        }
        if (query.error() != null) {
            filter.append(ERROR, new Document("$regex", Pattern.quote(query.error())));
        }
        filter.putAll(parkedBetween(query.from(), query.until()));
        if (query.after() != null) {
            filter.append(ID, new Document("$gt", query.after()));
        }
        return events.find(filter, new FindOptions().sort(new Document(ID, 1)).limit(query.limit()))
                .map(this::opened)
                .collect()
                .asList();
    }

    Uni<Long> countOpen() {
        return events.countDocuments(new Document(STATUS, OPEN));
    }

    Uni<Optional<ParkedEvent>> oldestOpen(String topic, String key) {
        Document filter = new Document(TOPIC, topic).append(KEY, key).append(STATUS, OPEN);
        return first(events.find(
                        filter,
                        new FindOptions()
                                .sort(new Document(TIME, 1).append(OFFSET, 1))
                                .limit(1))
                .collect()
                .first());
    }

    /** Keys whose oldest open event is behind one that is settled: that event, for each. */
    Uni<List<ParkedEvent>> followers() {
        return events.find(new Document(STATUS, OPEN).append(KEY, new Document("$ne", null)))
                .map(ParkedEventDocuments::read)
                .collect()
                .in(
                        HashMap<Lane, ParkedEvent>::new,
                        (oldest, event) -> oldest.merge(
                                Lane.of(event.record()),
                                event,
                                (a, b) -> Position.of(a.record()).compareTo(Position.of(b.record())) < 0 ? a : b))
                .map(oldest -> oldest.values().stream()
                        .filter(event -> event.status() == ParkedStatus.BEHIND)
                        .map(payloads::opened)
                        .toList());
    }

    /** Settles an event. Returns whether it was still open. */
    Uni<Boolean> settle(String id, ParkedStatus status, String by, String reason) {
        return events.updateOne(
                        open(id),
                        new Document(
                                "$set",
                                new Document(STATUS, status.name())
                                        .append(RESOLUTION, ParkedEventDocuments.resolution(now(), by, reason))))
                .map(result -> result.getMatchedCount() == 1);
    }

    Uni<Void> noteFailure(String id, String error) {
        return events.updateOne(
                        open(id),
                        new Document("$inc", new Document(ATTEMPTS, 1))
                                .append("$set", new Document(STATUS, ParkedStatus.PARKED.name()).append(ERROR, error)))
                .replaceWithVoid();
    }

    private Uni<Void> reopen(ParkedEvent event) {
        Document applied = new Document(ID, event.id()).append(STATUS, ParkedStatus.APPLIED.name());
        Document opened = new Document(
                        "$set", new Document(STATUS, event.status().name()).append(ERROR, event.error()))
                .append("$inc", new Document(ATTEMPTS, 1))
                .append("$unset", new Document(RESOLUTION, ""));
        return events.updateOne(applied, opened).replaceWithVoid();
    }

    private static Document parkedBetween(Instant from, Instant until) {
        Document bounds = new Document();
        if (from != null) {
            bounds.append("$gte", Date.from(from));
        }
        if (until != null) {
            bounds.append("$lt", Date.from(until));
        }
        return bounds.isEmpty() ? bounds : new Document(PARKED_AT, bounds);
    }

    private Instant now() {
        return clock.instant();
    }

    private static Document open(String id) {
        return new Document(ID, id).append(STATUS, OPEN);
    }

    private Uni<Optional<ParkedEvent>> first(Uni<Document> document) {
        return document.map(found -> Optional.ofNullable(found).map(this::opened));
    }

    private ParkedEvent opened(Document document) {
        return payloads.opened(ParkedEventDocuments.read(document));
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
