package id.prakerja.training.review;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import id.prakerja.messaging.mongo.VersionIndex;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collection {@code review}: one document per person and training, changed by compare-and-set. */
@ApplicationScoped
class ReviewStore {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String REVIEW = "reviewId";
    private static final String COURSE = "courseId";
    private static final String COUNTS = "counts";
    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    private final ReactiveMongoCollection<Document> reviews;

    ReviewStore(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        reviews = mongo.getDatabase(database).getCollection("review");
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        versions.prepare(reviews)
                .chain(() -> reviews.createIndex(new Document(REVIEW, 1), UNIQUE))
                .chain(() -> index(COURSE))
                .chain(() -> index("institutionId"))
                .chain(() -> index("platformId"))
                .chain(() -> index("moderation"))
                .await()
                .atMost(START_TIMEOUT);
    }

    private Uni<String> index(String field) {
        return reviews.createIndex(new Document(field, 1).append(COUNTS, 1).append(REVIEW, 1));
    }

    Uni<Optional<PublishedReview>> find(String key) {
        return one(new Document(ID, key));
    }

    Uni<Optional<PublishedReview>> find(UUID reviewId) {
        return one(new Document(REVIEW, reviewId.toString()));
    }

    private Uni<Optional<PublishedReview>> one(Document filter) {
        return reviews.find(filter)
                .collect()
                .first()
                .map(found -> Optional.ofNullable(found).map(ReviewStore::read));
    }

    /** Lists reviews in order of their coming. */
    Uni<List<PublishedReview>> list(ReviewFilter wanted, Optional<UUID> after, int limit) {
        Document filter = wanted.toDocument();
        after.ifPresent(id -> filter.append(REVIEW, new Document("$gt", id.toString())));
        return reviews.find(
                        filter, new FindOptions().sort(new Document(REVIEW, 1)).limit(limit))
                .map(ReviewStore::read)
                .collect()
                .asList();
    }

    /** Stores a review. Gives false if somebody else has changed it since it was loaded. */
    Uni<Boolean> store(PublishedReview review) {
        if (review.version() == 0) {
            return reviews.insertOne(write(review))
                    .replaceWith(true)
                    .onFailure(ReviewStore::duplicate)
                    .recoverWithItem(false);
        }
        return reviews.replaceOne(new Document(ID, review.key()).append(VERSION, review.version()), write(review))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** How many reviews of a training, sold by a platform, gave so many stars. */
    Uni<Stars> count(UUID courseId, String platformId) {
        Document match = new Document(COURSE, courseId.toString())
                .append("platformId", platformId)
                .append(COUNTS, true);
        return reviews.aggregate(List.of(
                        new Document("$match", match),
                        new Document("$group", new Document(ID, "$stars").append("reviews", new Document("$sum", 1)))))
                .collect()
                .in(
                        Stars::none,
                        (stars, row) -> stars.add(
                                row.getInteger(ID),
                                row.get("reviews", Number.class).longValue()));
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document write(PublishedReview review) {
        return new Document(ID, review.key())
                .append(REVIEW, review.reviewId().toString())
                .append(VERSION, review.version() + 1)
                .append(COURSE, review.courseId().toString())
                .append("institutionId", review.institutionId())
                .append("platformId", review.platformId())
                .append("stars", review.stars())
                .append("words", review.words())
                .append("reviewedAt", Date.from(review.reviewedAt()))
                .append("stands", review.stands())
                .append("moderation", review.moderation().name())
                .append("reason", review.reason())
                .append("moderator", review.moderator())
                .append(COUNTS, review.counts());
    }

    private static PublishedReview read(Document document) {
        return new PublishedReview(
                document.getString(ID),
                UUID.fromString(document.getString(REVIEW)),
                document.getLong(VERSION),
                UUID.fromString(document.getString(COURSE)),
                document.getString("institutionId"),
                document.getString("platformId"),
                document.getInteger("stars"),
                document.getString("words"),
                document.getDate("reviewedAt").toInstant(),
                document.getBoolean("stands"),
                Moderation.valueOf(document.getString("moderation")),
                document.getString("reason"),
                document.getString("moderator"));
    }
}
