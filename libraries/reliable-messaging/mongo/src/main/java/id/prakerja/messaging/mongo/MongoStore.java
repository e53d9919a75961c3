package id.prakerja.messaging.mongo;

import id.prakerja.stores.NeededStore;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the document server for signs of life. */
@Singleton
public class MongoStore implements NeededStore {

    private static final Document PING = new Document("ping", 1);

    private final ReactiveMongoClient client;
    private final String database;

    /** A store where the service's client connects to. */
    MongoStore(ReactiveMongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    @Override
    public String name() {
        return "document server";
    }

    @Override
    public Uni<Void> ping() {
        return client.getDatabase(database).runCommand(PING).replaceWithVoid();
    }
}
