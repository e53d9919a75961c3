package id.prakerja.training.uniqueness;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code unique_name}: what each name is used for. What must be unique among all people cannot be seen in one
 * person's account, and there are no transactions, so the name is stored first and the account second. A crash between the two
 * leaves the name with its holder, who takes it again when the request is repeated.
 */
@ApplicationScoped
public class UniqueNames {

    private static final int DUPLICATE_KEY = 11000;
    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String SINCE = "since";
    private static final String ABOUT = "about";
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final ReactiveMongoCollection<Document> names;
    private final Clock clock;

    UniqueNames(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Clock clock) {
        names = mongo.getDatabase(database).getCollection("unique_name");
        this.clock = clock;
    }

    /**
     * Takes names for their holders, by one bulk; of two that want the same name one is first.
     *
     * @return those whose name another holds
     */
    public Uni<Set<UniqueName>> take(Collection<UniqueName> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Map<String, UniqueName> first = new LinkedHashMap<>();
        wanted.forEach(name -> first.putIfAbsent(name.name(), name));
        Date now = Date.from(clock.instant());
        List<Document> documents =
                first.values().stream().map(name -> write(name, now)).toList();
        return names.insertMany(documents, UNORDERED)
                .map(inserted -> heldByOthers(
                        wanted,
                        first.values().stream().collect(Collectors.toMap(UniqueName::name, UniqueName::holder))))
                .onFailure(UniqueNames::onlyDuplicates)
                .recoverWithUni(() -> compare(wanted));
    }

    /** What a name is used for. */
    public Uni<Optional<String>> holder(String name) {
        return names.find(new Document(ID, name))
                .collect()
                .first()
                .map(found -> Optional.ofNullable(found).map(document -> document.getString(HOLDER)));
    }

    /** What is kept of those of these names that are held. */
    public Uni<Map<String, Held>> held(Collection<String> wanted) {
        return names.find(new Document(ID, new Document("$in", List.copyOf(wanted))))
                .collect()
                .in(HashMap::new, (held, name) -> held.put(name.getString(ID), Held.of(name)));
    }

    /** Gives back names of a change that was refused after all, where they are held for it. */
    public Uni<Void> release(Collection<UniqueName> taken) {
        List<WriteModel<Document>> deletions = taken.stream()
                .<WriteModel<Document>>map(
                        name -> new DeleteOneModel<>(new Document(ID, name.name()).append(HOLDER, name.holder())))
                .toList();
        return deletions.isEmpty()
                ? Uni.createFrom().voidItem()
                : names.bulkWrite(deletions).replaceWithVoid();
    }

    /** Some names were there already: whose are they? What a server left out after the first duplicate is taken again. */
    private Uni<Set<UniqueName>> compare(Collection<UniqueName> wanted) {
        List<String> ids = wanted.stream().map(UniqueName::name).distinct().toList();
        return names.find(new Document(ID, new Document("$in", ids)))
                .collect()
                .in(
                        HashMap<String, String>::new,
                        (holders, found) -> holders.put(found.getString(ID), found.getString(HOLDER)))
                .chain(holders -> holders.size() == ids.size()
                        ? Uni.createFrom().item(heldByOthers(wanted, holders))
                        : take(missing(wanted, holders)).chain(() -> compare(wanted)));
    }

    private static List<UniqueName> missing(Collection<UniqueName> wanted, Map<String, String> holders) {
        return wanted.stream().filter(name -> !holders.containsKey(name.name())).toList();
    }

    private static Set<UniqueName> heldByOthers(Collection<UniqueName> wanted, Map<String, String> holders) {
        return wanted.stream()
                .filter(name -> !name.holder().equals(holders.get(name.name())))
                .collect(Collectors.toSet());
    }

    private static boolean onlyDuplicates(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }

    private static Document write(UniqueName name, Date now) {
        Document document =
                new Document(ID, name.name()).append(HOLDER, name.holder()).append(SINCE, now);
        return name.about() == null
                ? document
                : document.append(ABOUT, name.about().toString());
    }

    /**
     * A name that is held. Whether what it is held for has taken effect says the account, since the name is stored first.
     *
     * @param since since when, UTC
     * @param about in whose account to look, or null where it is kept elsewhere
     */
    public record Held(Instant since, UUID about) {

        private static Held of(Document name) {
            String about = name.getString(ABOUT);
            return new Held(name.getDate(SINCE).toInstant(), about == null ? null : UUID.fromString(about));
        }
    }
}
