package id.prakerja.training.voucher;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.training.partner.SecretBox;
import id.prakerja.training.partner.domain.SealedField;
import id.prakerja.training.partner.domain.SealedSecret;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collection {@code voucher_client}: sign keys of institutions that use the older voucher API, encrypted. */
@ApplicationScoped
class VoucherClients {

    private static final SealedField SIGN_KEY = new SealedField("voucher_client", "signKey");

    private final ReactiveMongoCollection<Document> clients;
    private final SecretBox box;

    VoucherClients(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            SecretBox box) {
        clients = mongo.getDatabase(database).getCollection("voucher_client");
        this.box = box;
    }

    Uni<Optional<VoucherClient>> find(String clientCode) {
        return clients.find(new Document("_id", clientCode))
                .collect()
                .first()
                .map(document -> Optional.ofNullable(document).map(this::read));
    }

    /** Stores a client; one of the same code and institution is replaced. Returns false if the code is another institution's. */
    Uni<Boolean> store(VoucherClient client) {
        SealedSecret sealed = box.seal(SIGN_KEY, client.partnerId(), client.signKey());
        Document document = new Document("_id", client.clientCode())
                .append("partnerId", client.partnerId())
                .append("encryptionKey", sealed.encryptionKey())
                .append("signKey", new Binary(sealed.content()));
        return find(client.clientCode())
                .chain(known -> known.isEmpty()
                        ? inserted(document)
                        : clients.replaceOne(
                                        new Document("_id", client.clientCode())
                                                .append("partnerId", client.partnerId()),
                                        document)
                                .map(result -> result.getMatchedCount() == 1));
    }

    /** Deletes all clients of an institution: it can use the older API no more. */
    Uni<Void> deleteOf(String partnerId) {
        return clients.deleteMany(new Document("partnerId", partnerId)).replaceWithVoid();
    }

    private Uni<Boolean> inserted(Document document) {
        return clients.insertOne(document)
                .replaceWith(true)
                .onFailure(VoucherClients::duplicate)
                .recoverWithItem(false);
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private VoucherClient read(Document document) {
        SealedSecret sealed = new SealedSecret(
                document.getString("encryptionKey"),
                document.get("signKey", Binary.class).getData());
        String partnerId = document.getString("partnerId");
        return new VoucherClient(document.getString("_id"), partnerId, box.open(SIGN_KEY, partnerId, sealed));
    }
}
