package id.prakerja.training.xapi;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.training.xapi.ReceivedStatement.Effect;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code statement}: of each statement its digest and what it did, never what it says. One is stored before its effect
 * and marked after it; one that is found without the mark is applied again, which changes nothing twice.
 */
@ApplicationScoped
class StatementStore {

    private final ReactiveMongoCollection<Document> statements;

    StatementStore(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        statements = mongo.getDatabase(database).getCollection("statement");
    }

    /** Stores a statement if there is none of its id; returns the one that is there. */
    Uni<Stored> keep(ReceivedStatement statement) {
        return statements
                .insertOne(write(statement))
                .replaceWith(new Stored(statement, false))
                .onFailure(StatementStore::duplicate)
                .recoverWithUni(() -> find(statement.platformId(), statement.statementId())
                        .map(found -> found.orElseGet(() -> new Stored(statement, false))));
    }

    Uni<Optional<Stored>> find(String platformId, UUID statementId) {
        return statements
                .find(new Document("_id", platformId + "/" + statementId))
                .collect()
                .first()
                .map(found -> Optional.ofNullable(found).map(StatementStore::read));
    }

    /** Marks that the effect is stored. */
    Uni<Void> applied(ReceivedStatement statement) {
        return statements
                .updateOne(new Document("_id", statement.key()), new Document("$set", new Document("applied", true)))
                .replaceWithVoid();
    }

    /** Takes out a statement that was refused, so that it may come corrected. */
    Uni<Void> remove(ReceivedStatement statement) {
        return statements.deleteOne(new Document("_id", statement.key())).replaceWithVoid();
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document write(ReceivedStatement statement) {
        return new Document("_id", statement.key())
                .append("platformId", statement.platformId())
                .append("statementId", statement.statementId().toString())
                .append("hash", statement.hash())
                .append("participantId", statement.participantId().toString())
                .append("enrolmentId", statement.enrolmentId().toString())
                .append("effect", statement.effect().name())
                .append("minutes", statement.minutes())
                .append("applied", false);
    }

    private static Stored read(Document document) {
        return new Stored(
                new ReceivedStatement(
                        document.getString("platformId"),
                        UUID.fromString(document.getString("statementId")),
                        document.getString("hash"),
                        UUID.fromString(document.getString("participantId")),
                        UUID.fromString(document.getString("enrolmentId")),
                        Effect.valueOf(document.getString("effect")),
                        document.getInteger("minutes")),
                document.getBoolean("applied"));
    }

    /**
     * A statement that is kept.
     *
     * @param statement the statement
     * @param applied whether its effect is stored
     */
    record Stored(ReceivedStatement statement, boolean applied) {}
}
