package id.prakerja.training.sampling;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.messaging.mongo.VersionIndex;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.training.sampling.Sample.Conclusion;
import id.prakerja.training.sampling.Sample.Finding;
import id.prakerja.training.sampling.Sample.Held;
import id.prakerja.training.sampling.Sample.Outcome;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collection {@code sample}: one document per sample, changed by compare-and-set. */
@ApplicationScoped
class SampleStore {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final ReactiveMongoCollection<Document> samples;

    SampleStore(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        samples = mongo.getDatabase(database).getCollection("sample");
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        versions.prepare(samples).await().atMost(START_TIMEOUT);
    }

    Uni<Optional<Sample>> find(UUID sampleId) {
        return samples.find(new Document("_id", sampleId.toString()))
                .collect()
                .first()
                .map(found -> Optional.ofNullable(found).map(SampleStore::read));
    }

    Uni<List<Sample>> list(Optional<String> partnerId, Optional<UUID> after, int limit) {
        Document filter = new Document();
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id.toString())));
        partnerId.ifPresent(id -> filter.append("partnerId", id));
        return samples.find(
                        filter, new FindOptions().sort(new Document("_id", 1)).limit(limit))
                .map(SampleStore::read)
                .collect()
                .asList();
    }

    /** When the oldest of those was drawn that are not concluded. */
    Uni<Optional<Instant>> oldestOpen() {
        return samples.find(
                        new Document("conclusion", new Document("$exists", false)),
                        new FindOptions().sort(new Document("drawnAt", 1)).limit(1))
                .collect()
                .first()
                .map(found -> Optional.ofNullable(found).map(SampleStore::read).map(Sample::drawnAt));
    }

    /** Stores a new sample. Gives false if the same request has drawn one already. */
    Uni<Boolean> insert(Sample sample) {
        return samples.insertOne(write(sample))
                .replaceWith(true)
                .onFailure(SampleStore::duplicate)
                .recoverWithItem(false);
    }

    /** Stores a changed sample; fails with {@code BUSY} if somebody else has changed it since. */
    Uni<Sample> update(Sample sample) {
        return samples.replaceOne(
                        new Document("_id", sample.sampleId().toString()).append("version", sample.version()),
                        write(sample))
                .map(result -> {
                    if (result.getMatchedCount() == 0) {
                        throw Problems.of(CommonProblem.BUSY);
                    }
                    return sample;
                });
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document write(Sample sample) {
        Document document = new Document("_id", sample.sampleId().toString())
                .append("version", sample.version() + 1)
                .append("partnerId", sample.partnerId())
                .append("drawnBy", sample.drawnBy())
                .append("drawnAt", Date.from(sample.drawnAt()))
                .append("held", sample.held().stream().map(SampleStore::write).toList())
                .append("chosen", sample.chosen().stream().map(UUID::toString).toList())
                .append(
                        "findings",
                        sample.findings().stream().map(SampleStore::write).toList());
        Conclusion conclusion = sample.conclusion();
        return conclusion == null
                ? document
                : document.append(
                        "conclusion",
                        new Document("outcome", conclusion.outcome().name())
                                .append("reason", conclusion.reason())
                                .append("by", conclusion.by())
                                .append("at", Date.from(conclusion.at())));
    }

    private static Document write(Held held) {
        return new Document("enrolmentId", held.enrolmentId().toString())
                .append("participantId", held.participantId().toString())
                .append("institutionId", held.institutionId())
                .append("platformId", held.platformId());
    }

    private static Document write(Finding finding) {
        return new Document("enrolmentId", finding.enrolmentId().toString())
                .append("genuine", finding.genuine())
                .append("note", finding.note())
                .append("by", finding.by())
                .append("at", Date.from(finding.at()));
    }

    private static Sample read(Document document) {
        Document conclusion = document.get("conclusion", Document.class);
        return new Sample(
                UUID.fromString(document.getString("_id")),
                document.getLong("version"),
                document.getString("partnerId"),
                document.getString("drawnBy"),
                document.getDate("drawnAt").toInstant(),
                document.getList("held", Document.class).stream()
                        .map(SampleStore::readHeld)
                        .toList(),
                document.getList("chosen", String.class).stream()
                        .map(UUID::fromString)
                        .toList(),
                document.getList("findings", Document.class).stream()
                        .map(SampleStore::readFinding)
                        .toList(),
                conclusion == null
                        ? null
                        : new Conclusion(
                                Outcome.valueOf(conclusion.getString("outcome")),
                                conclusion.getString("reason"),
                                conclusion.getString("by"),
                                conclusion.getDate("at").toInstant()));
    }

    private static Held readHeld(Document part) {
        return new Held(
                UUID.fromString(part.getString("enrolmentId")),
                UUID.fromString(part.getString("participantId")),
                part.getString("institutionId"),
                part.getString("platformId"));
    }

    private static Finding readFinding(Document part) {
        return new Finding(
                UUID.fromString(part.getString("enrolmentId")),
                part.getBoolean("genuine"),
                part.getString("note"),
                part.getString("by"),
                part.getDate("at").toInstant());
    }
}
