package id.prakerja.training.course;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code course_change}: which courses have changed, by numbers from a counter. A change is written here before its
 * course is stored: a reader that meets it early looks again, and none is missed.
 */
@ApplicationScoped
public class CourseChanges {

    private static final String COUNTER = "course-change";

    private final ReactiveMongoCollection<Document> changes;
    private final ReactiveMongoCollection<Document> counters;

    CourseChanges(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        changes = mongo.getDatabase(database).getCollection("course_change");
        counters = mongo.getDatabase(database).getCollection("counter");
    }

    /** Says that a course is about to change. */
    Uni<Void> announce(UUID courseId) {
        return counters.findOneAndUpdate(
                        new Document("_id", COUNTER),
                        new Document("$inc", new Document("value", 1L)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                .chain(counter -> changes.insertOne(
                        new Document("_id", counter.getLong("value")).append("courseId", courseId.toString())))
                .replaceWithVoid();
    }

    /** Number of the newest change; 0 before there was any. */
    public Uni<Long> newest() {
        return counters.find(new Document("_id", COUNTER))
                .collect()
                .first()
                .map(counter -> counter == null ? 0L : counter.getLong("value"));
    }

    /** The courses of these changes. */
    public Uni<List<UUID>> of(Collection<Long> numbers) {
        return changes.find(new Document("_id", new Document("$in", List.copyOf(numbers))))
                .map(change -> UUID.fromString(change.getString("courseId")))
                .collect()
                .asList()
                .map(ids -> ids.stream().distinct().toList());
    }
}
