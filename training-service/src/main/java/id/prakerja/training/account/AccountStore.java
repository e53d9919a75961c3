package id.prakerja.training.account;

import static id.prakerja.training.account.AccountDocuments.ID;
import static id.prakerja.training.account.AccountDocuments.VERSION;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import id.prakerja.messaging.mongo.MongoOutbox;
import id.prakerja.messaging.mongo.VersionIndex;
import id.prakerja.training.account.domain.AccountState;
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
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code account}: one document per person.
 *
 * <p>A document is written by compare-and-set on {@code {_id, version}}, over which there is a unique index: whoever has
 * loaded an older version does not find it any more and must look again. Neither transactions nor update pipelines are
 * needed. Pending events are pushed in the same update and pulled by the relay, which leaves the version alone.
 */
@ApplicationScoped
public class AccountStore {

    /** Name of the collection. */
    public static final String COLLECTION = "account";

    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final Twins accounts;
    private final EnrolmentArchive archive;
    private final HeldCompletions held;
    private final MongoOutbox outbox;
    private final AccountNotes notes;

    AccountStore(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            EnrolmentArchive archive,
            HeldCompletions held,
            MongoOutbox outbox,
            AccountNotes notes) {
        this.notes = notes;
        accounts = new Twins(mongo, database, COLLECTION);
        this.archive = archive;
        this.held = held;
        this.outbox = outbox;
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        outbox.register(COLLECTION);
        accounts.both(versions::prepare).await().atMost(START_TIMEOUT);
    }

    /**
     * Loads an account.
     *
     * @param participantId the person
     * @return the account, or empty if no event about the person has come
     */
    public Uni<Optional<AccountState>> find(UUID participantId) {
        return accounts.of(participantId)
                .find(new Document(ID, participantId.toString()))
                .collect()
                .first()
                .map(document -> Optional.ofNullable(document).map(AccountDocuments::read));
    }

    /** People with something left on a balance that has expired, in order of their ids, after one of them. */
    Uni<List<UUID>> withExpiredBalance(Instant now, Optional<UUID> after, int limit) {
        Document filter = new Document("selection.balanceExpiresAt", new Document("$lte", Date.from(now)))
                .append("wallet.balance", new Document("$gt", 0));
        after.ifPresent(id -> filter.append(ID, new Document("$gt", id.toString())));
        return accounts.genuine()
                .find(filter, new FindOptions().sort(new Document(ID, 1)).limit(limit))
                .map(document -> UUID.fromString(document.getString(ID)))
                .collect()
                .asList();
    }

    /** Accounts in order of their ids, as they are stored, after one of them. */
    Uni<List<Document>> page(Optional<UUID> after, int limit) {
        Document filter = new Document();
        after.ifPresent(id -> filter.append(ID, new Document("$gt", id.toString())));
        return accounts.genuine()
                .find(filter, new FindOptions().sort(new Document(ID, 1)).limit(limit))
                .collect()
                .asList();
    }

    /**
     * Loads accounts, by one query.
     *
     * @param participantIds the people
     * @return those accounts that exist, by person
     */
    Uni<Map<UUID, AccountState>> load(Collection<UUID> participantIds) {
        Map<Boolean, List<UUID>> sides = participantIds.stream().collect(Collectors.groupingBy(SandboxId::is));
        return Multi.createFrom()
                .iterable(sides.entrySet())
                .onItem()
                .transformToMultiAndConcatenate(side -> documents(accounts.of(side.getKey()), side.getValue()))
                .collect()
                .in(HashMap::new, (loaded, document) -> {
                    AccountState account = AccountDocuments.read(document);
                    loaded.put(account.participantId(), account);
                });
    }

    private static Multi<Document> documents(ReactiveMongoCollection<Document> collection, List<UUID> people) {
        List<String> ids = people.stream().map(UUID::toString).toList();
        return collection.find(new Document(ID, new Document("$in", ids)));
    }

    /**
     * Stores accounts, by one bulk. Each is stored or not on its own.
     *
     * @param writes the accounts with their events, each person once
     * @return true if all are stored; false if some were not, because somebody else has changed them since they were loaded
     */
    Uni<Boolean> store(List<AccountWrite> writes) {
        if (writes.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        Map<Boolean, List<AccountWrite>> sides = writes.stream()
                .collect(Collectors.groupingBy(
                        write -> SandboxId.is(write.account().participantId())));
        return archive.store(writes)
                .chain(() -> held.store(writes))
                .chain(() -> Multi.createFrom()
                        .iterable(sides.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(side -> store(accounts.of(side.getKey()), side.getValue()))
                        .collect()
                        .asList())
                .map(stored -> stored.stream().allMatch(Boolean::booleanValue))
                .invoke(() -> tell(writes));
    }

    private Uni<Boolean> store(ReactiveMongoCollection<Document> collection, List<AccountWrite> writes) {
        return collection
                .bulkWrite(writes.stream().map(this::writeModel).toList(), UNORDERED)
                .map(result -> result.getMatchedCount() + result.getInsertedCount() == writes.size())
                .onFailure(AccountStore::onlyDuplicates)
                .recoverWithItem(false);
    }

    private WriteModel<Document> writeModel(AccountWrite write) {
        AccountState account = write.account();
        String id = account.participantId().toString();
        List<Document> events = write.events().stream().map(outbox::toDocument).toList();
        List<Document> notes = write.note().empty() ? List.of() : List.of(NoteDocuments.write(write.note()));
        if (account.version() == 0) {
            return new InsertOneModel<>(AccountDocuments.write(account)
                    .append(ID, id)
                    .append(VERSION, 1L)
                    .append(MongoOutbox.FIELD, events)
                    .append(NoteDocuments.FIELD, notes));
        }
        return new UpdateOneModel<>(
                new Document(ID, id).append(VERSION, account.version()),
                AccountUpdate.of(write.before(), account, events, notes));
    }

    private void tell(List<AccountWrite> writes) {
        notes.written(writes.stream()
                .filter(write -> !write.note().empty())
                .map(write -> write.account().participantId())
                .toList());
        wakeRelay(writes);
    }

    private void wakeRelay(List<AccountWrite> writes) {
        List<String> withEvents = writes.stream()
                .filter(write -> !write.events().isEmpty())
                .map(write -> write.account().participantId().toString())
                .toList();
        if (!withEvents.isEmpty()) {
            outbox.written(COLLECTION, withEvents);
        }
    }

    private static boolean onlyDuplicates(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }
}
