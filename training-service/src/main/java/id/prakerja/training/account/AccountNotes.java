package id.prakerja.training.account;

import static id.prakerja.training.account.AccountDocuments.ID;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import id.prakerja.training.sandbox.SandboxId;
import id.prakerja.training.sandbox.Twins;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The notes that wait in accounts. What this instance has written is known here; what others have left behind is found by a scan, on
 * MongoDB by an index over accounts with notes alone.
 */
@ApplicationScoped
public class AccountNotes {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final int MOST_KNOWN = 100_000;
    private static final String NAME = NoteDocuments.FIELD + "." + NoteDocuments.VERSION;
    private static final Document WITH_NOTES = new Document(NAME, new Document("$exists", true));
    private static final Document NOTES_ONLY = new Document(NoteDocuments.FIELD, 1);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Twins accounts;
    private final Set<UUID> written = new LinkedHashSet<>();
    private boolean more = true;

    AccountNotes(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        accounts = new Twins(mongo, database, AccountStore.COLLECTION);
    }

    void prepare(@Observes StartupEvent start) {
        accounts.both(each -> each.createIndex(new Document(NAME, 1), new IndexOptions().sparse(true)))
                .await()
                .atMost(START_TIMEOUT);
    }

    /** These accounts have notes. */
    public synchronized void written(Collection<UUID> participantIds) {
        for (UUID participantId : participantIds) {
            if (written.size() < MOST_KNOWN) {
                written.add(participantId);
            } else {
                more = true;
            }
        }
    }

    /** There may be notes of which nobody knows here: the next look scans. */
    public synchronized void lookForMore() {
        more = true;
    }

    /** How many accounts are known to have notes. */
    public synchronized int known() {
        return written.size();
    }

    /** Notes that wait, of so many accounts; none if there is nothing to settle. */
    public Uni<List<AccountNote>> waiting(int accountsAtMost) {
        Collection<UUID> known = take(accountsAtMost);
        Uni<List<AccountNote>> notes = known.isEmpty() ? scan(accountsAtMost) : of(known);
        return notes.onFailure().invoke(() -> {
            written(known);
            lookForMore();
        });
    }

    private Uni<List<AccountNote>> of(Collection<UUID> people) {
        Map<Boolean, List<UUID>> sides = people.stream().collect(Collectors.groupingBy(SandboxId::is));
        return Multi.createFrom()
                .iterable(sides.entrySet())
                .onItem()
                .transformToMultiAndConcatenate(side -> accounts.of(side.getKey())
                        .find(
                                new Document(
                                        ID,
                                        new Document(
                                                "$in",
                                                side.getValue().stream()
                                                        .map(UUID::toString)
                                                        .toList())),
                                new FindOptions().projection(NOTES_ONLY)))
                .collect()
                .in(
                        ArrayList::new,
                        (notes, account) -> NoteDocuments.read(account).forEach(notes::add));
    }

    private Uni<List<AccountNote>> scan(int limit) {
        if (!takeMore()) {
            return Uni.createFrom().item(List.of());
        }
        return scan(accounts.of(false), limit)
                .chain(genuine -> scan(accounts.of(true), limit).map(practised -> {
                    if (genuine.size() >= limit || practised.size() >= limit) {
                        lookForMore();
                    }
                    genuine.addAll(practised);
                    return genuine;
                }));
    }

    private static Uni<List<AccountNote>> scan(ReactiveMongoCollection<Document> collection, int limit) {
        return collection
                .find(WITH_NOTES, new FindOptions().projection(NOTES_ONLY).limit(limit))
                .collect()
                .in(
                        ArrayList::new,
                        (notes, account) -> NoteDocuments.read(account).forEach(notes::add));
    }

    /** Takes notes out of their accounts; those that are out already stay so. */
    public Uni<Void> remove(Map<UUID, List<Long>> settled) {
        Map<Boolean, List<UpdateOneModel<Document>>> sides = settled.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> SandboxId.is(entry.getKey()),
                        Collectors.mapping(entry -> pull(entry.getKey(), entry.getValue()), Collectors.toList())));
        return Multi.createFrom()
                .iterable(sides.entrySet())
                .onItem()
                .transformToUniAndConcatenate(side -> accounts.of(side.getKey()).bulkWrite(side.getValue(), UNORDERED))
                .onItem()
                .ignoreAsUni();
    }

    private static UpdateOneModel<Document> pull(UUID participantId, List<Long> versions) {
        Document which = new Document(NoteDocuments.VERSION, new Document("$in", versions));
        return new UpdateOneModel<>(
                new Document(ID, participantId.toString()),
                new Document("$pull", new Document(NoteDocuments.FIELD, which)));
    }

    private synchronized Collection<UUID> take(int limit) {
        List<UUID> taken = written.stream().limit(limit).toList();
        taken.forEach(written::remove);
        return taken;
    }

    private synchronized boolean takeMore() {
        boolean wanted = more;
        more = false;
        return wanted;
    }
}
