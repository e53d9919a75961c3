package id.prakerja.training.webhook;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.messaging.mongo.VersionIndex;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.partner.domain.SealedSecret;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collection {@code webhook_endpoint}: one document per partner that receives webhooks, changed by compare-and-set. */
@ApplicationScoped
class EndpointStore {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final ReactiveMongoCollection<Document> endpoints;

    EndpointStore(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        endpoints = mongo.getDatabase(database).getCollection("webhook_endpoint");
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        versions.prepare(endpoints).await().atMost(START_TIMEOUT);
    }

    Uni<Optional<Endpoint>> find(String partnerId) {
        return find(List.of(partnerId)).map(found -> Optional.ofNullable(found.get(partnerId)));
    }

    Uni<Map<String, Endpoint>> find(Collection<String> partnerIds) {
        return endpoints
                .find(new Document(ID, new Document("$in", List.copyOf(partnerIds))))
                .map(EndpointStore::read)
                .collect()
                .asList()
                .map(found -> found.stream().collect(Collectors.toMap(Endpoint::partnerId, Function.identity())));
    }

    /** Partners that want nothing at present. */
    Uni<List<String>> disabled() {
        return endpoints
                .find(new Document("disabledAt", new Document("$ne", null)))
                .map(document -> document.getString(ID))
                .collect()
                .asList();
    }

    /** Stores a new or a changed one; false if somebody else was faster. */
    Uni<Boolean> store(Endpoint endpoint) {
        if (endpoint.version() == 0) {
            return endpoints
                    .insertOne(write(endpoint))
                    .replaceWith(true)
                    .onFailure(EndpointStore::duplicate)
                    .recoverWithItem(false);
        }
        return endpoints
                .replaceOne(new Document(ID, endpoint.partnerId()).append(VERSION, endpoint.version()), write(endpoint))
                .map(result -> result.getMatchedCount() == 1);
    }

    Uni<Void> remove(String partnerId) {
        return endpoints.deleteOne(new Document(ID, partnerId)).replaceWithVoid();
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document write(Endpoint endpoint) {
        return new Document(ID, endpoint.partnerId())
                .append(VERSION, endpoint.version() + 1)
                .append("kind", endpoint.kind().name())
                .append("sandbox", endpoint.sandbox())
                .append("address", endpoint.address().toString())
                .append(
                        "keys",
                        endpoint.keys().stream().map(EndpointStore::write).toList())
                .append("disabledAt", endpoint.disabledAt() == null ? null : Date.from(endpoint.disabledAt()));
    }

    private static Document write(Endpoint.Key key) {
        return new Document("keyId", key.keyId())
                .append("encryptionKey", key.secret().encryptionKey())
                .append("secret", new Binary(key.secret().content()))
                .append("requestKey", key.requestKey())
                .append("createdAt", Date.from(key.createdAt()));
    }

    private static Endpoint read(Document document) {
        return new Endpoint(
                document.getString(ID),
                document.getLong(VERSION),
                PartnerKind.valueOf(document.getString("kind")),
                document.getBoolean("sandbox"),
                URI.create(document.getString("address")),
                document.getList("keys", Document.class).stream()
                        .map(EndpointStore::readKey)
                        .toList(),
                instant(document.getDate("disabledAt")));
    }

    private static Endpoint.Key readKey(Document key) {
        return new Endpoint.Key(
                key.getString("keyId"),
                new SealedSecret(
                        key.getString("encryptionKey"),
                        key.get("secret", Binary.class).getData()),
                key.getString("requestKey"),
                key.getDate("createdAt").toInstant());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
