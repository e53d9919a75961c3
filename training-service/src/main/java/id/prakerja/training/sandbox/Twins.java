package id.prakerja.training.sandbox;

import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;

/**
 * A collection and its twin of the sandbox. What is of the sandbox is stored in the twin alone, so that nothing that goes through the
 * collection ever meets it: no figure, no sweep, no sample.
 */
public final class Twins {

    private final ReactiveMongoCollection<Document> genuine;
    private final ReactiveMongoCollection<Document> practice;

    /** The collection of this name, and its twin. */
    public Twins(ReactiveMongoClient mongo, String database, String name) {
        genuine = mongo.getDatabase(database).getCollection(name);
        practice = mongo.getDatabase(database).getCollection(practiceName(name));
    }

    /** Name of the twin of a collection. */
    public static String practiceName(String name) {
        return "sandbox_" + name;
    }

    /** Where it is that is kept under this id, or about this person. */
    public ReactiveMongoCollection<Document> of(UUID id) {
        return of(SandboxId.is(id));
    }

    /** The collection, or its twin. */
    public ReactiveMongoCollection<Document> of(boolean sandbox) {
        return sandbox ? practice : genuine;
    }

    /** The collection itself. */
    public ReactiveMongoCollection<Document> genuine() {
        return genuine;
    }

    /** Does the same with both. */
    public Uni<Void> both(Function<ReactiveMongoCollection<Document>, Uni<?>> each) {
        return each.apply(genuine).chain(() -> each.apply(practice)).replaceWithVoid();
    }
}
