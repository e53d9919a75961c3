package id.prakerja.training.receipt;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collection {@code refused_event}: what partners sent and was refused, each event as it was last answered, for a while. */
@ApplicationScoped
class RefusedEvents {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String ID = "_id";
    private static final String PARTNER = "partnerId";
    private static final String EVENT = "eventId";

    private final ReactiveMongoCollection<Document> events;
    private final ReceiptConfig config;
    private final Clock clock;

    RefusedEvents(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            ReceiptConfig config,
            Clock clock) {
        events = mongo.getDatabase(database).getCollection("refused_event");
        this.config = config;
        this.clock = clock;
    }

    void prepare(@Observes StartupEvent start) {
        events.createIndex(new Document(PARTNER, 1).append(EVENT, 1))
                .chain(() -> events.createIndex(new Document("at", 1)))
                .await()
                .atMost(START_TIMEOUT);
    }

    Uni<Void> store(Collection<RefusedEvent> refused) {
        List<WriteModel<Document>> models = refused.stream()
                .<WriteModel<Document>>map(event -> new ReplaceOneModel<>(
                        new Document(ID, id(event.partnerId(), event.eventId())), write(event), UPSERT))
                .toList();
        return models.isEmpty()
                ? Uni.createFrom().voidItem()
                : events.bulkWrite(models, UNORDERED).replaceWithVoid();
    }

    Uni<List<RefusedEvent>> find(String partnerId, Collection<String> eventIds) {
        List<String> ids = eventIds.stream().map(each -> id(partnerId, each)).toList();
        return events.find(new Document(ID, new Document("$in", ids)))
                .map(RefusedEvents::read)
                .collect()
                .asList();
    }

    /** Those of a partner in order of their ids, after one of them. */
    Uni<List<RefusedEvent>> list(String partnerId, Optional<String> after, int limit) {
        Document filter = new Document(PARTNER, partnerId);
        after.ifPresent(id -> filter.append(EVENT, new Document("$gt", id)));
        return events.find(
                        filter, new FindOptions().sort(new Document(EVENT, 1)).limit(limit))
                .map(RefusedEvents::read)
                .collect()
                .asList();
    }

    @Scheduled(
            every = "${prakerja.training.receipt.removal-interval:PT1H}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> removeOld() {
        Date before = Date.from(clock.instant().minus(config.kept()));
        return events.deleteMany(new Document("at", new Document("$lt", before)))
                .replaceWithVoid();
    }

    private static String id(String partnerId, String eventId) {
        return partnerId + "|" + eventId;
    }

    private static Document write(RefusedEvent event) {
        return new Document(ID, id(event.partnerId(), event.eventId()))
                .append(PARTNER, event.partnerId())
                .append(EVENT, event.eventId())
                .append("path", event.path())
                .append("status", event.status())
                .append("code", event.code())
                .append("message", event.message())
                .append("at", Date.from(event.at()));
    }

    private static RefusedEvent read(Document document) {
        return new RefusedEvent(
                document.getString(PARTNER),
                document.getString(EVENT),
                document.getString("path"),
                document.getInteger("status"),
                document.getString("code"),
                document.getString("message"),
                document.getDate("at").toInstant());
    }
}
