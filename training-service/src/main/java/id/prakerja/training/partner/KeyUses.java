package id.prakerja.training.partner;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import id.prakerja.training.partner.domain.Partner;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code partner_key_use}: when each key was last signed with, so that nobody deletes one in use and nobody keeps one that
 * is not. Uses are stored together every half minute, not one by one: the last half minute before a crash may be missing.
 */
@ApplicationScoped
public class KeyUses {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final ReactiveMongoCollection<Document> uses;
    private final Clock clock;
    private final Map<String, Instant> notStored = new ConcurrentHashMap<>();

    KeyUses(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Clock clock) {
        uses = mongo.getDatabase(database).getCollection("partner_key_use");
        this.clock = clock;
    }

    /** Notes that a request was signed with this key. */
    public void note(String partnerId, String keyId) {
        notStored.put(id(partnerId, keyId), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Scheduled(
            every = "${prakerja.training.partner.use-interval:PT30S}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> store() {
        Map<String, Instant> noted = new HashMap<>(notStored);
        List<WriteModel<Document>> updates = noted.entrySet().stream()
                .<WriteModel<Document>>map(use -> new UpdateOneModel<>(
                        new Document("_id", use.getKey()),
                        new Document("$max", new Document("at", Date.from(use.getValue()))),
                        UPSERT))
                .toList();
        return updates.isEmpty()
                ? Uni.createFrom().voidItem()
                : uses.bulkWrite(updates, UNORDERED)
                        .invoke(() -> noted.forEach(notStored::remove))
                        .replaceWithVoid();
    }

    /** When the keys of these partners were last used, by {@link #id}; those that never were are not there. */
    Uni<Map<String, Instant>> of(Collection<Partner> partners) {
        List<String> ids = partners.stream()
                .flatMap(partner -> partner.keys().stream().map(key -> id(partner.partnerId(), key.keyId())))
                .toList();
        return uses.find(new Document("_id", new Document("$in", ids)))
                .collect()
                .in(
                        HashMap::new,
                        (found, use) -> found.put(
                                use.getString("_id"), use.getDate("at").toInstant()));
    }

    static String id(String partnerId, String keyId) {
        return partnerId + "/" + keyId;
    }
}
