package id.prakerja.training.review;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.messaging.mongo.VersionIndex;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code rating}: the stars of each training and platform. A rating is counted anew from the reviews of its training
 * with each change of one, and stored only if nobody has stored it since the count began: what is stored last has seen every review.
 */
@ApplicationScoped
class RatingStore {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final ReactiveMongoCollection<Document> ratings;
    private final ReviewStore reviews;

    RatingStore(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            ReviewStore reviews) {
        ratings = mongo.getDatabase(database).getCollection("rating");
        this.reviews = reviews;
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        versions.prepare(ratings)
                .chain(() -> ratings.createIndex(new Document("courseId", 1)))
                .chain(() -> ratings.createIndex(new Document("institutionId", 1)))
                .chain(() -> ratings.createIndex(new Document("platformId", 1)))
                .await()
                .atMost(START_TIMEOUT);
    }

    /** Counts the stars that a review belongs to anew. */
    Uni<Void> count(PublishedReview review) {
        return count(review.courseId(), review.institutionId(), review.platformId());
    }

    private Uni<Void> count(UUID courseId, String institutionId, String platformId) {
        Document id = new Document(ID, courseId + "/" + platformId);
        return ratings.find(id).collect().first().chain(found -> {
            long version = found == null ? 0 : found.getLong(VERSION);
            return reviews.count(courseId, platformId)
                    .map(stars -> new Document(id)
                            .append(VERSION, version + 1)
                            .append("courseId", courseId.toString())
                            .append("institutionId", institutionId)
                            .append("platformId", platformId)
                            .append("stars", stars.counts()))
                    .chain(rating -> store(rating, version))
                    .chain(stored -> stored ? Uni.createFrom().voidItem() : count(courseId, institutionId, platformId));
        });
    }

    private Uni<Boolean> store(Document rating, long version) {
        return version == 0
                ? ratings.insertOne(rating)
                        .replaceWith(true)
                        .onFailure(RatingStore::duplicate)
                        .recoverWithItem(false)
                : ratings.replaceOne(new Document(ID, rating.get(ID)).append(VERSION, version), rating)
                        .map(result -> result.getMatchedCount() == 1);
    }

    /** The stars of everything of which a field has this value. */
    Uni<Stars> sum(String field, String value) {
        return ratings.find(new Document(field, value))
                .map(rating -> Stars.of(rating.getList("stars", Long.class)))
                .collect()
                .in(Stars::none, Stars::plus);
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
