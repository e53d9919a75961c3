package id.prakerja.training.sampling;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.messaging.mongo.VersionIndex;
import id.prakerja.training.sampling.domain.Pace;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collection {@code pace}: one document per platform or institution, changed by compare-and-set. */
@ApplicationScoped
class PaceStore {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final ReactiveMongoCollection<Document> paces;

    PaceStore(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        paces = mongo.getDatabase(database).getCollection("pace");
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        versions.prepare(paces).await().atMost(START_TIMEOUT);
    }

    /** Changes a pace; again, where somebody else was faster. What does not change is not written. */
    <R> Uni<R> change(String partnerId, Function<Pace, Changed<R>> change) {
        return find(partnerId).chain(pace -> {
            Changed<R> changed = change.apply(pace);
            return changed.pace().equals(pace)
                    ? Uni.createFrom().item(changed.result())
                    : store(changed.pace())
                            .chain(stored ->
                                    stored ? Uni.createFrom().item(changed.result()) : change(partnerId, change));
        });
    }

    private Uni<Pace> find(String partnerId) {
        return paces.find(new Document("_id", partnerId))
                .collect()
                .first()
                .map(document -> document == null ? Pace.unknown(partnerId) : read(document));
    }

    private Uni<Boolean> store(Pace pace) {
        Document document = write(pace);
        if (pace.version() == 0) {
            return paces.insertOne(document)
                    .replaceWith(true)
                    .onFailure(PaceStore::duplicate)
                    .recoverWithItem(false);
        }
        return paces.replaceOne(new Document("_id", pace.partnerId()).append("version", pace.version()), document)
                .map(result -> result.getMatchedCount() == 1);
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document write(Pace pace) {
        return new Document("_id", pace.partnerId())
                .append("version", pace.version() + 1)
                .append("cleared", pace.cleared())
                .append("tripped", pace.tripped())
                .append("passed", days(pace.passed()))
                .append("sampled", days(pace.sampled()));
    }

    private static Document days(SortedMap<LocalDate, Integer> counts) {
        Document days = new Document();
        counts.forEach((day, count) -> days.append(day.toString(), count));
        return days;
    }

    private static Pace read(Document document) {
        return new Pace(
                document.getString("_id"),
                document.getLong("version"),
                document.getLong("cleared"),
                document.getBoolean("tripped"),
                readDays(document.get("passed", Document.class)),
                readDays(document.get("sampled", Document.class)));
    }

    private static SortedMap<LocalDate, Integer> readDays(Document days) {
        SortedMap<LocalDate, Integer> counts = new TreeMap<>();
        days.forEach((day, count) -> counts.put(LocalDate.parse(day), (Integer) count));
        return counts;
    }

    /**
     * A pace and what comes of its change.
     *
     * @param pace as it is to be
     * @param result what the caller gets
     */
    record Changed<R>(Pace pace, R result) {}
}
