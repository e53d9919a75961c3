package id.prakerja.training.sandbox;

import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoDatabase;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes what partners have practised with, once it was kept long enough. It goes by the ids and the names, which say by themselves that
 * they are of the sandbox; what is genuine cannot be met. Partners practise in real time, also where the programme's clock is moved.
 */
@ApplicationScoped
class SandboxPurge {

    private static final String ID = "_id";
    private static final String BEFORE = "$lt";

    /** Collections with ids of the sandbox, or of its people, at the beginning of theirs. */
    private static final List<String> BY_ID = List.of("account", "ended_enrolment", "course");

    private final ReactiveMongoDatabase database;
    private final SandboxConfig config;
    private final Clock realTime = Clock.systemUTC();

    SandboxPurge(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            SandboxConfig config) {
        this.database = mongo.getDatabase(database);
        this.config = config;
    }

    @Scheduled(
            every = "${prakerja.training.sandbox.removal-interval:PT6H}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> removeOld() {
        return removeBefore(realTime.instant().minus(config.kept()));
    }

    Uni<Void> removeBefore(Instant instant) {
        String id = SandboxId.since(instant).toString();
        return Multi.createFrom()
                .iterable(BY_ID)
                .onItem()
                .transformToUniAndConcatenate(
                        name -> remove(Twins.practiceName(name), new Document(ID, new Document(BEFORE, id))))
                .onItem()
                .ignoreAsUni()
                .chain(() ->
                        remove(Twins.practiceName("voucher"), new Document("participantId", new Document(BEFORE, id))))
                .chain(() -> remove("unique_name", named().append("since", new Document(BEFORE, Date.from(instant)))))
                .chain(() -> remove("statement", named().append("participantId", new Document(BEFORE, id))));
    }

    private Uni<Void> remove(String collection, Document which) {
        return database.getCollection(collection).deleteMany(which).replaceWithVoid();
    }

    private static Document named() {
        return new Document(ID, new Document("$gte", SandboxName.PREFIX).append(BEFORE, SandboxName.AFTER_ALL));
    }
}
