package id.prakerja.training.credential;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Sorts;
import id.prakerja.training.partner.SecretBox;
import id.prakerja.training.partner.domain.SealedField;
import id.prakerja.training.partner.domain.SealedSecret;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * The collection {@code credential_key}: the keys that sign credentials, made by the service itself and sealed like partners' secrets.
 * The newest signs until its time is over; all are published for ever, since what they have signed is shown for ever.
 */
@ApplicationScoped
class SigningKeys {

    private static final SealedField SECRET = new SealedField("credential_key", "secret");
    private static final int BITS = 3072;
    private static final FindOptions OLDEST_FIRST = new FindOptions().sort(Sorts.ascending("_id"));

    private final ReactiveMongoCollection<Document> keys;
    private final SecretBox box;
    private final Duration lifetime;
    private final Clock clock;

    SigningKeys(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            SecretBox box,
            CredentialConfig config,
            Clock clock) {
        keys = mongo.getDatabase(database).getCollection("credential_key");
        this.box = box;
        lifetime = config.keyLifetime();
        this.clock = clock;
    }

    /** All keys, oldest first; at least one. */
    Uni<List<SigningKey>> all() {
        return keys.find(OLDEST_FIRST).map(this::read).collect().asList().chain(known -> {
            Instant now = clock.instant();
            boolean lives = !known.isEmpty()
                    && now.isBefore(known.get(known.size() - 1).madeAt().plus(lifetime));
            return lives
                    ? Uni.createFrom().item(known)
                    : make(known.size() + 1, now).chain(this::all);
        });
    }

    /** The key that signs now. */
    Uni<SigningKey> current() {
        return all().map(known -> known.get(known.size() - 1));
    }

    /** Of several instances that make the next key at once one is first, and all use that. */
    private Uni<Void> make(int number, Instant now) {
        return Uni.createFrom()
                .item(SigningKeys::generate)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(pair -> keys.insertOne(write(number, pair, now)))
                .replaceWithVoid()
                .onFailure(SigningKeys::duplicate)
                .recoverWithNull();
    }

    private static RsaJsonWebKey generate() {
        try {
            return RsaJwkGenerator.generateJwk(BITS);
        } catch (JoseException impossible) {
            throw new IllegalStateException("Every Java platform has RSA", impossible);
        }
    }

    private Document write(int number, RsaJsonWebKey pair, Instant now) {
        SealedSecret sealed = box.seal(SECRET, owner(number), pair.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        return new Document("_id", number)
                .append("encryptionKey", sealed.encryptionKey())
                .append("secret", new Binary(sealed.content()))
                .append("madeAt", Date.from(now.truncatedTo(ChronoUnit.MILLIS)));
    }

    private SigningKey read(Document document) {
        int number = document.getInteger("_id");
        String json = box.open(
                SECRET,
                owner(number),
                new SealedSecret(
                        document.getString("encryptionKey"),
                        document.get("secret", Binary.class).getData()));
        try {
            return new SigningKey(
                    number,
                    (RsaJsonWebKey) JsonWebKey.Factory.newJwk(json),
                    document.getDate("madeAt").toInstant());
        } catch (JoseException broken) {
            throw new IllegalStateException("Key %d of the credentials cannot be read".formatted(number), broken);
        }
    }

    private static String owner(int number) {
        return Integer.toString(number);
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
