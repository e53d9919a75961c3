package id.prakerja.training.account;

import static id.prakerja.training.account.EnrolmentDocuments.date;
import static id.prakerja.training.account.EnrolmentDocuments.instant;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import id.prakerja.training.account.domain.HoldReason;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code held_completion}: completions that wait for a sample. One is stored here before its account is, so that none
 * is held that nobody would find; one whose account was not stored after all is not held when its turn comes, and goes.
 */
@ApplicationScoped
public class HeldCompletions {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final ReactiveMongoCollection<Document> held;

    HeldCompletions(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        held = mongo.getDatabase(database).getCollection("held_completion");
    }

    /** Stores what is held by these changes. */
    Uni<Void> store(List<AccountWrite> writes) {
        List<WriteModel<Document>> models = writes.stream()
                .flatMap(write -> write.held().stream())
                .<WriteModel<Document>>map(completion ->
                        new ReplaceOneModel<>(new Document("_id", id(completion)), write(completion), UPSERT))
                .toList();
        return models.isEmpty()
                ? Uni.createFrom().voidItem()
                : held.bulkWrite(models, UNORDERED).replaceWithVoid();
    }

    /**
     * Lists completions that wait, in order of purchase.
     *
     * @param partnerId of this platform or institution, or of any
     * @param before held before this instant, so that their accounts are stored by now
     * @param after the enrolment after which the list goes on
     */
    public Uni<List<HeldCompletion>> list(Optional<String> partnerId, Instant before, Optional<UUID> after, int limit) {
        Document filter = heldBefore(before);
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id.toString())));
        partnerId.ifPresent(
                id -> filter.append("$or", List.of(new Document("institutionId", id), new Document("platformId", id))));
        return held.find(filter, new FindOptions().sort(new Document("_id", 1)).limit(limit))
                .map(HeldCompletions::read)
                .collect()
                .asList();
    }

    /**
     * How many wait.
     *
     * @param before held before this instant
     */
    public Uni<Long> count(Instant before) {
        return held.countDocuments(heldBefore(before));
    }

    private static Document heldBefore(Instant instant) {
        return new Document("heldAt", new Document("$lt", date(instant)));
    }

    /** Those of these that still wait. */
    public Uni<List<HeldCompletion>> find(Collection<UUID> enrolmentIds) {
        List<String> ids = enrolmentIds.stream().map(UUID::toString).toList();
        return held.find(new Document("_id", new Document("$in", ids)))
                .map(HeldCompletions::read)
                .collect()
                .asList();
    }

    /** Takes one out that waits no longer. */
    public Uni<Void> remove(UUID enrolmentId) {
        return held.deleteOne(new Document("_id", enrolmentId.toString())).replaceWithVoid();
    }

    private static String id(HeldCompletion completion) {
        return completion.enrolmentId().toString();
    }

    private static Document write(HeldCompletion completion) {
        return new Document("_id", id(completion))
                .append("participantId", completion.participantId().toString())
                .append("courseId", completion.courseId().toString())
                .append("institutionId", completion.institutionId())
                .append("platformId", completion.platformId())
                .append("rule", completion.rule())
                .append(
                        "reasons",
                        completion.reasons().stream().map(HoldReason::name).toList())
                .append("heldAt", date(completion.heldAt()));
    }

    private static HeldCompletion read(Document document) {
        return new HeldCompletion(
                UUID.fromString(document.getString("_id")),
                UUID.fromString(document.getString("participantId")),
                UUID.fromString(document.getString("courseId")),
                document.getString("institutionId"),
                document.getString("platformId"),
                document.getString("rule"),
                document.getList("reasons", String.class).stream()
                        .map(HoldReason::valueOf)
                        .toList(),
                instant(document, "heldAt"));
    }
}
