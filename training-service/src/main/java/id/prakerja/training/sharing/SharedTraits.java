package id.prakerja.training.sharing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.training.partner.SecretBox;
import id.prakerja.training.signal.Flag;
import id.prakerja.training.signal.FlagKind;
import id.prakerja.training.signal.Flags;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code shared_trait}: who shares a device, a network address, an account or the words of a review. What is shared is
 * kept as a keyed digest alone, and of those who share it no more than it takes to see that they are too many.
 */
@ApplicationScoped
public class SharedTraits {

    private static final int MORE_THAN_ENOUGH = 20;

    private final ReactiveMongoCollection<Document> traits;
    private final Flags flags;
    private final SecretBox box;
    private final SignalConfig config;

    SharedTraits(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Flags flags,
            SecretBox box,
            SignalConfig config) {
        traits = mongo.getDatabase(database).getCollection("shared_trait");
        this.flags = flags;
        this.box = box;
        this.config = config;
    }

    /** Whether the device of a session serves too many people, this one included. */
    public Uni<Boolean> device(String platformId, String device, UUID person) {
        return shared(FlagKind.SHARED_DEVICE, "", device, platformId, person, config.peopleOfDevice());
    }

    /** Whether the network address of a session serves too many people. */
    public Uni<Boolean> address(String platformId, String address, UUID person) {
        return shared(FlagKind.SHARED_ADDRESS, "", address, platformId, person, config.peopleOfAddress());
    }

    /** Whether the account of a platform serves too many people. */
    public Uni<Boolean> account(String platformId, String account, UUID person) {
        return shared(FlagKind.SHARED_ACCOUNT, platformId, account, platformId, person, config.peopleOfAccount());
    }

    /** Whether too many people say the same of an institution's trainings; short praise is everybody's. */
    public Uni<Boolean> review(String institutionId, String comment, UUID person) {
        String words = comment.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        return words.length() < config.lettersOfReview()
                ? Uni.createFrom().item(false)
                : shared(FlagKind.COPIED_REVIEW, institutionId, words, institutionId, person, config.peopleOfReview());
    }

    private Uni<Boolean> shared(FlagKind kind, String scope, String value, String partnerId, UUID person, int allowed) {
        if (value == null) {
            return Uni.createFrom().item(false);
        }
        String id = box.digest(kind + "|" + scope + "|" + value);
        return add(id, person, allowed + MORE_THAN_ENOUGH)
                .chain(people -> people.size() <= allowed
                        ? Uni.createFrom().item(false)
                        : flags.raise(new Flag(
                                        kind,
                                        id,
                                        List.of(partnerId),
                                        people,
                                        "Shared by more than " + allowed + " people"))
                                .replaceWith(true));
    }

    private Uni<List<UUID>> add(String id, UUID person, int most) {
        return traits.find(new Document("_id", id)).collect().first().chain(found -> {
            if (found == null) {
                return traits.insertOne(new Document("_id", id).append("people", List.of(person.toString())))
                        .replaceWith(List.of(person))
                        .onFailure(SharedTraits::duplicate)
                        .recoverWithUni(() -> add(id, person, most));
            }
            List<UUID> people = found.getList("people", String.class).stream()
                    .map(UUID::fromString)
                    .toList();
            return people.contains(person) || people.size() >= most
                    ? Uni.createFrom().item(people)
                    : join(id, person).chain(() -> people(id));
        });
    }

    private Uni<Void> join(String id, UUID person) {
        return traits.updateOne(
                        new Document("_id", id), new Document("$addToSet", new Document("people", person.toString())))
                .replaceWithVoid();
    }

    private Uni<List<UUID>> people(String id) {
        return traits.find(new Document("_id", id))
                .collect()
                .first()
                .map(found -> found.getList("people", String.class).stream()
                        .map(UUID::fromString)
                        .toList());
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
