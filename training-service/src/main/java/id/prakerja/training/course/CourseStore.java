package id.prakerja.training.course;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import id.prakerja.messaging.mongo.VersionIndex;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.sandbox.SandboxId;
import id.prakerja.training.sandbox.Twins;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collection {@code course}: one document per course, with the request that submitted it; changed by compare-and-set. */
@ApplicationScoped
class CourseStore {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    private final Twins courses;
    private final CourseChanges changes;

    CourseStore(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            CourseChanges changes) {
        this.changes = changes;
        courses = new Twins(mongo, database, "course");
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        courses.both(each -> versions.prepare(each)
                        .chain(() -> each.createIndex(new Document("submission.request", 1), UNIQUE)))
                .await()
                .atMost(START_TIMEOUT);
    }

    Uni<Optional<Course>> find(UUID courseId) {
        return courses.of(courseId)
                .find(new Document("_id", courseId.toString()))
                .collect()
                .first()
                .map(document -> Optional.ofNullable(document).map(CourseDocuments::read));
    }

    /** Those of these courses that there are; none of the sandbox. */
    Uni<List<Course>> find(Collection<UUID> courseIds) {
        List<String> ids = courseIds.stream().map(UUID::toString).toList();
        return courses.genuine()
                .find(new Document("_id", new Document("$in", ids)))
                .map(CourseDocuments::read)
                .collect()
                .asList();
    }

    /** The course that this request submitted. */
    Uni<Submitted> findSubmission(boolean sandbox, String request) {
        return courses.of(sandbox)
                .find(new Document("submission.request", request))
                .collect()
                .first()
                .map(document -> new Submitted(
                        CourseDocuments.read(document),
                        document.get("submission", Document.class).getString("digest")));
    }

    Uni<List<Course>> list(CourseFilter wanted, Optional<UUID> after, int limit) {
        Document filter = new Document();
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id.toString())));
        wanted.status().ifPresent(status -> filter.append("status", status.name()));
        wanted.institutionId().ifPresent(id -> filter.append("institutionId", id));
        wanted.pending().ifPresent(waits -> filter.append("pending", waits));
        wanted.platformId().ifPresent(id -> filter.append("platforms", id));
        wanted.viewer().visible().ifPresent(visible -> filter.append("$and", List.of(visible)));
        return courses.of(wanted.sandbox())
                .find(filter, new FindOptions().sort(new Document("_id", 1)).limit(limit))
                .map(CourseDocuments::read)
                .collect()
                .asList();
    }

    /** How many have a version that waits for the curators; none of the sandbox. */
    Uni<Long> countPending() {
        return courses.genuine().countDocuments(new Document("pending", true));
    }

    /** Stores a new course. Gives false if the same request has submitted one already. */
    Uni<Boolean> insert(Course course, String request, String digest) {
        Document document = CourseDocuments.write(course)
                .append("_id", course.courseId().toString())
                .append("submission", new Document("request", request).append("digest", digest));
        return courses.of(course.courseId())
                .insertOne(document)
                .replaceWith(true)
                .onFailure(CourseStore::duplicate)
                .recoverWithItem(false);
    }

    /** Stores a changed course. Gives false if somebody else has changed it since it was loaded. */
    Uni<Boolean> update(Course course) {
        return announce(course.courseId())
                .chain(() -> courses.of(course.courseId())
                        .updateOne(
                                new Document("_id", course.courseId().toString()).append("version", course.version()),
                                new Document("$set", CourseDocuments.write(course))))
                .map(result -> result.getMatchedCount() == 1);
    }

    /** The catalogue, which goes by the changes, shows nothing of the sandbox. */
    private Uni<Void> announce(UUID courseId) {
        return SandboxId.is(courseId) ? Uni.createFrom().voidItem() : changes.announce(courseId);
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /**
     * A course with the request that submitted it.
     *
     * @param course the course
     * @param digest digest of the request's content
     */
    record Submitted(Course course, String digest) {}
}
