package id.prakerja.training.partner;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.messaging.mongo.VersionIndex;
import id.prakerja.training.partner.domain.Ownership;
import id.prakerja.training.partner.domain.Partner;
import id.prakerja.training.partner.domain.PartnerKey;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.partner.domain.SealedSecret;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collection {@code partner}: one document per platform or institution, changed by compare-and-set. */
@ApplicationScoped
class PartnerStore {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final ReactiveMongoCollection<Document> partners;

    PartnerStore(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        partners = mongo.getDatabase(database).getCollection("partner");
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        versions.prepare(partners).await().atMost(START_TIMEOUT);
    }

    Uni<Optional<Partner>> find(String partnerId) {
        return partners.find(new Document("_id", partnerId))
                .collect()
                .first()
                .map(document -> Optional.ofNullable(document).map(PartnerStore::read));
    }

    /** Those of these partners that there are. */
    Uni<List<Partner>> find(Collection<String> partnerIds) {
        List<String> ids = partnerIds.stream().distinct().toList();
        return partners.find(new Document("_id", new Document("$in", ids)))
                .map(PartnerStore::read)
                .collect()
                .asList();
    }

    Uni<List<Partner>> list(Optional<String> after, int limit) {
        Document filter =
                after.map(id -> new Document("_id", new Document("$gt", id))).orElseGet(Document::new);
        return partners.find(
                        filter, new FindOptions().sort(new Document("_id", 1)).limit(limit))
                .map(PartnerStore::read)
                .collect()
                .asList();
    }

    /** Stores a new partner. Gives false if the name is taken. */
    Uni<Boolean> insert(Partner partner) {
        return partners.insertOne(write(partner))
                .replaceWith(true)
                .onFailure(PartnerStore::duplicate)
                .recoverWithItem(false);
    }

    /** Stores a changed partner. Gives false if somebody else has changed it since it was loaded. */
    Uni<Boolean> replace(Partner partner) {
        return partners.replaceOne(
                        new Document("_id", partner.partnerId()).append("version", partner.version()), write(partner))
                .map(result -> result.getMatchedCount() == 1);
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document write(Partner partner) {
        return new Document("_id", partner.partnerId())
                .append("version", partner.version() + 1)
                .append("kind", partner.kind().name())
                .append("name", partner.name())
                .append("owner", partner.ownership().owner())
                .append("ownerNumber", partner.ownership().ownerNumber())
                .append("contact", partner.ownership().contact())
                .append("email", partner.ownership().email())
                .append("sandbox", partner.sandbox())
                .append("terms", TermsDocuments.write(partner.terms()))
                .append("keys", partner.keys().stream().map(PartnerStore::write).toList())
                .append("createdAt", Date.from(partner.createdAt()));
    }

    private static Document write(PartnerKey key) {
        return new Document("keyId", key.keyId())
                .append("encryptionKey", key.secret().encryptionKey())
                .append("secret", new Binary(key.secret().content()))
                .append("requestKey", key.requestKey())
                .append("createdAt", Date.from(key.createdAt()));
    }

    private static Partner read(Document document) {
        PartnerKind kind = PartnerKind.valueOf(document.getString("kind"));
        return new Partner(
                document.getString("_id"),
                document.getLong("version"),
                kind,
                document.getString("name"),
                new Ownership(
                        document.getString("owner"),
                        document.getString("ownerNumber"),
                        document.getString("contact"),
                        document.getString("email")),
                document.getBoolean("sandbox", false),
                TermsDocuments.read(document.get("terms", Document.class), kind),
                document.getList("keys", Document.class).stream()
                        .map(PartnerStore::readKey)
                        .toList(),
                document.getDate("createdAt").toInstant());
    }

    private static PartnerKey readKey(Document key) {
        return new PartnerKey(
                key.getString("keyId"),
                new SealedSecret(
                        key.getString("encryptionKey"),
                        key.get("secret", Binary.class).getData()),
                key.getString("requestKey"),
                key.getDate("createdAt").toInstant());
    }
}
