package id.prakerja.training.webhook;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import id.prakerja.messaging.mongo.VersionIndex;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code webhook_message}: messages to partners with their deliveries, changed by compare-and-set. An attempt is stored
 * before it is made.
 */
@ApplicationScoped
class MessageStore {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String PARTNER = "partnerId";
    private static final String DUE = "dueAt";
    private static final String TAKEN = "takenAt";
    private static final String CREATED = "createdAt";
    private static final String BETWEEN = "|";
    private static final String AFTER_ALL = "}";

    private final ReactiveMongoCollection<Document> messages;
    // Deliveries and their log are of real time even where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();
    private volatile boolean woken = true;

    MessageStore(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        messages = mongo.getDatabase(database).getCollection("webhook_message");
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        versions.prepare(messages)
                .chain(() -> messages.createIndex(new Document(DUE, 1), new IndexOptions().sparse(true)))
                .chain(() -> messages.createIndex(new Document(CREATED, 1)))
                .await()
                .atMost(START_TIMEOUT);
    }

    /** Stores new messages; one that is there already stays as it is. */
    Uni<Void> add(Collection<Message> added) {
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<WriteModel<Document>> models = added.stream()
                .<WriteModel<Document>>map(message -> new UpdateOneModel<>(
                        new Document(ID, key(message)), new Document("$setOnInsert", fields(message)), UPSERT))
                .toList();
        return messages.bulkWrite(models, UNORDERED).invoke(() -> woken = true).replaceWithVoid();
    }

    /** Stores a changed message; false if somebody else has changed it since it was loaded. */
    Uni<Boolean> replace(Message message) {
        return messages.replaceOne(
                        new Document(ID, key(message)).append(VERSION, message.version() - 1),
                        fields(message).append(ID, key(message)))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** Whether messages have become due of which nobody looking has heard; asking is answering it. */
    boolean takeWoken() {
        boolean was = woken;
        woken = false;
        return was;
    }

    /** Messages that wait, those that are due first, but for these partners. */
    Uni<List<Message>> waiting(Collection<String> butFor, int most) {
        Document filter = new Document(DUE, new Document("$gt", Date.from(Instant.EPOCH)));
        if (!butFor.isEmpty()) {
            filter.append(PARTNER, new Document("$nin", List.copyOf(butFor)));
        }
        return find(filter, DUE, most);
    }

    /** A partner's messages in order, after one of them. */
    Uni<List<Message>> list(String partnerId, boolean notTaken, Optional<String> after, int most) {
        Document filter = new Document(
                ID, new Document("$gt", partnerId + BETWEEN + after.orElse("")).append("$lt", partnerId + AFTER_ALL));
        if (notTaken) {
            filter.append(TAKEN, null);
        }
        return find(filter, ID, most);
    }

    /** A partner's messages made within a time, or the one of this id. */
    Uni<List<Message>> wanted(String partnerId, Replay replay, Optional<String> after, int most) {
        Document filter = new Document(
                ID,
                replay.messageId() == null
                        ? new Document("$gt", partnerId + BETWEEN + after.orElse(""))
                                .append("$lt", partnerId + AFTER_ALL)
                        : partnerId + BETWEEN + replay.messageId());
        Document made = new Document();
        if (replay.from() != null) {
            made.append("$gte", Date.from(replay.from()));
        }
        if (replay.until() != null) {
            made.append("$lt", Date.from(replay.until()));
        }
        if (!made.isEmpty()) {
            filter.append(CREATED, made);
        }
        return find(filter, ID, most);
    }

    /** Makes what waits for a partner due at once. */
    Uni<Void> hurry(String partnerId) {
        return change(partnerId, new Document("$set", new Document(DUE, Date.from(realTime.instant()))))
                .invoke(() -> woken = true);
    }

    /** Delivers nothing of what waits for a partner. */
    Uni<Void> giveUp(String partnerId) {
        return change(partnerId, new Document("$unset", new Document(DUE, "")));
    }

    private Uni<Void> change(String partnerId, Document update) {
        Document waiting = new Document(PARTNER, partnerId).append(DUE, new Document("$gt", Date.from(Instant.EPOCH)));
        return messages.updateMany(waiting, update.append("$inc", new Document(VERSION, 1L)))
                .replaceWithVoid();
    }

    /** Wakes whoever delivers. */
    void wake() {
        woken = true;
    }

    Uni<Void> removeBefore(Instant instant) {
        return messages.deleteMany(new Document(CREATED, new Document("$lt", Date.from(instant))))
                .replaceWithVoid();
    }

    private Uni<List<Message>> find(Document filter, String order, int most) {
        return messages.find(
                        filter, new FindOptions().sort(new Document(order, 1)).limit(most))
                .map(MessageStore::read)
                .collect()
                .asList();
    }

    private static String key(Message message) {
        return message.partnerId() + BETWEEN + message.id();
    }

    private static Document fields(Message message) {
        Document document = new Document(VERSION, message.version())
                .append(PARTNER, message.partnerId())
                .append("id", message.id())
                .append("type", message.type())
                .append("body", message.body())
                .append(CREATED, Date.from(message.createdAt()))
                .append(
                        "attempts",
                        message.attempts().stream()
                                .map(attempt -> new Document("at", Date.from(attempt.at()))
                                        .append("status", attempt.status())
                                        .append("said", attempt.said()))
                                .toList())
                .append("before", message.before());
        if (message.dueAt() != null) {
            document.append(DUE, Date.from(message.dueAt()));
        }
        return document.append(TAKEN, message.takenAt() == null ? null : Date.from(message.takenAt()));
    }

    private static Message read(Document document) {
        return new Message(
                document.getString(PARTNER),
                document.getString("id"),
                document.getLong(VERSION),
                document.getString("type"),
                document.getString("body"),
                document.getDate(CREATED).toInstant(),
                document.getList("attempts", Document.class).stream()
                        .map(attempt -> new Message.Attempt(
                                attempt.getDate("at").toInstant(),
                                attempt.getInteger("status"),
                                attempt.getString("said")))
                        .toList(),
                document.getInteger("before"),
                instant(document.getDate(DUE)),
                instant(document.getDate(TAKEN)));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
