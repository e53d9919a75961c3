package id.prakerja.training.credential;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collections {@code credential}, one document per enrolment with its place in the lists and whether it was revoked, and {@code
 * credential_list}, the revoked places of each list. Issue and revocation may come in any order: one document sees both.
 */
@ApplicationScoped
class StatusStore {

    private static final String ID = "_id";
    private static final String NUMBER = "number";
    private static final String REVOKED = "revoked";
    private static final String COUNTER = "credential";
    private static final String VALUE = "value";
    private static final FindOneAndUpdateOptions UPSERT =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final ReactiveMongoCollection<Document> credentials;
    private final ReactiveMongoCollection<Document> lists;
    private final ReactiveMongoCollection<Document> counters;

    StatusStore(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        credentials = mongo.getDatabase(database).getCollection("credential");
        lists = mongo.getDatabase(database).getCollection("credential_list");
        counters = mongo.getDatabase(database).getCollection("counter");
    }

    /** The place of an enrolment's credential, given on first demand; empty if it was revoked before. */
    Uni<Optional<StatusEntry>> place(UUID enrolmentId) {
        return find(enrolmentId)
                .chain(known -> known == null
                        ? next().chain(number ->
                                upsert(enrolmentId, new Document("$setOnInsert", new Document(NUMBER, number))))
                        : Uni.createFrom().item(known))
                .map(StatusStore::entry);
    }

    /** Revokes the credential of an enrolment, be it issued or not; repeated, it changes nothing. */
    Uni<Void> revoke(UUID enrolmentId) {
        return upsert(enrolmentId, new Document("$set", new Document(REVOKED, true)))
                .map(StatusStore::entry)
                .chain(entry ->
                        entry.map(this::mark).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The revoked places of a list; empty for a list in which no credential has a place. */
    Uni<Optional<List<Integer>>> revoked(long list) {
        return counters.find(new Document(ID, COUNTER))
                .collect()
                .first()
                .map(counter -> counter == null ? 0L : counter.getLong(VALUE))
                .chain(issued -> list > 0 && list * StatusEntry.PER_LIST >= issued
                        ? Uni.createFrom().item(Optional.empty())
                        : lists.find(new Document(ID, list))
                                .collect()
                                .first()
                                .map(found -> Optional.of(
                                        found == null ? List.of() : found.getList(REVOKED, Integer.class))));
    }

    private Uni<Void> mark(StatusEntry entry) {
        return lists.updateOne(
                        new Document(ID, entry.list()),
                        new Document("$addToSet", new Document(REVOKED, entry.place())),
                        new UpdateOptions().upsert(true))
                .replaceWithVoid();
    }

    private Uni<Document> find(UUID enrolmentId) {
        return credentials
                .find(new Document(ID, enrolmentId.toString()))
                .collect()
                .first();
    }

    private Uni<Document> upsert(UUID enrolmentId, Document update) {
        return credentials.findOneAndUpdate(new Document(ID, enrolmentId.toString()), update, UPSERT);
    }

    /** A number may be lost where two ask at once; it is never given twice. */
    private Uni<Long> next() {
        return counters.findOneAndUpdate(
                        new Document(ID, COUNTER), new Document("$inc", new Document(VALUE, 1L)), UPSERT)
                .map(counter -> counter.getLong(VALUE) - 1);
    }

    private static Optional<StatusEntry> entry(Document credential) {
        return Optional.ofNullable(credential.getLong(NUMBER)).map(StatusEntry::new);
    }
}
