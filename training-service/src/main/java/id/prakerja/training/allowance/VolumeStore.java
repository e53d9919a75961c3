package id.prakerja.training.allowance;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collection {@code partner_volume}: how much of a day's volume each partner has taken, by all instances together. */
@ApplicationScoped
class VolumeStore {

    private final ReactiveMongoCollection<Document> volumes;

    VolumeStore(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        volumes = mongo.getDatabase(database).getCollection("partner_volume");
    }

    /**
     * Takes more of a day's volume, or gives some back.
     *
     * @return what has been taken of it in all
     */
    Uni<Long> add(LocalDate day, String partnerId, Volume volume, long more) {
        return volumes.findOneAndUpdate(
                        new Document("_id", day + "|" + volume + "|" + partnerId),
                        new Document("$inc", new Document("taken", more)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                .map(found -> found.getLong("taken"));
    }

    /** Forgets the days before this one. */
    Uni<Void> removeBefore(LocalDate day) {
        return volumes.deleteMany(new Document("_id", new Document("$lt", day.toString())))
                .replaceWithVoid();
    }
}
