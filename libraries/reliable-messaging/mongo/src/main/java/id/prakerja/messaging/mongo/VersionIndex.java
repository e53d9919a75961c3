package id.prakerja.messaging.mongo;

import com.mongodb.client.model.IndexOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.mongodb.reactive.ReactiveMongoDatabase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What lets a server find a document by {@code _id} and {@code version}, the condition of every compare-and-set. MongoDB finds it by the
 * {@code _id} alone; a server that uses an index only for queries by exactly its fields scans the collection without one over both.
 */
@ApplicationScoped
public class VersionIndex {

    private final ReactiveMongoDatabase database;

    /**
     * Makes it with what the application provides.
     *
     * @param mongo the service's client
     * @param database name of the service's database
     */
    public VersionIndex(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.database = mongo.getDatabase(database);
    }

    /**
     * Prepares a collection.
     *
     * @return completes when compare-and-set is fast
     */
    public Uni<Void> prepare(ReactiveMongoCollection<?> collection) {
        return isMongoDb(database)
                .chain(mongoDb -> mongoDb
                        ? Uni.createFrom().voidItem()
                        : collection
                                .createIndex(
                                        new Document("_id", 1).append("version", 1), new IndexOptions().unique(true))
                                .replaceWithVoid());
    }

    /** Whether the server is MongoDB itself, and not one that speaks its protocol. */
    static Uni<Boolean> isMongoDb(ReactiveMongoDatabase database) {
        return database.runCommand(new Document("buildInfo", 1)).map(info -> info.containsKey("storageEngines"));
    }
}
