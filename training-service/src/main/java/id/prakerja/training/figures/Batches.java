package id.prakerja.training.figures;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.messaging.mongo.VersionIndex;
import id.prakerja.training.account.AccountNote;
import id.prakerja.training.account.NoteDocuments;
import id.prakerja.training.account.domain.Cell;
import id.prakerja.training.account.domain.Counts;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which batch of notes is being counted: one document, changed by compare-and-set. An even version means none, the odd one after it is
 * the batch's number. A batch is stored whole before anything is done about it, and whoever finds one ends it.
 */
@ApplicationScoped
class Batches {

    private static final String KEY = "counting";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String HELD_UNTIL = "heldUntil";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final ReactiveMongoCollection<Document> batches;
    // How long a comparison may hold is real time, also where the programme's clock is moved.
    private final Clock realTime = Clock.systemUTC();

    Batches(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        batches = mongo.getDatabase(database).getCollection("figure_batch");
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        versions.prepare(batches)
                .chain(() -> batches.insertOne(write(State.FIRST)))
                .replaceWithVoid()
                .onFailure(Batches::duplicate)
                .recoverWithNull()
                .await()
                .atMost(START_TIMEOUT);
    }

    /**
     * How far counting is.
     *
     * @param version even if nothing is being counted
     * @param heldUntil until when a comparison holds what waits, or null
     * @param settled notes of the batch, by account
     * @param cells what they count
     */
    record State(long version, Instant heldUntil, Map<UUID, List<Long>> settled, Map<Cell, Counts> cells) {

        private static final State FIRST = new State(0, null, Map.of(), Map.of());

        boolean open() {
            return version % 2 == 1;
        }

        boolean held(Instant now) {
            return heldUntil != null && now.isBefore(heldUntil);
        }
    }

    /** How far counting is; before the document is prepared, as it will be then. */
    Uni<State> load() {
        return batches.find(new Document(ID, KEY))
                .collect()
                .first()
                .map(document -> document == null ? State.FIRST : read(document));
    }

    boolean held(State state) {
        return state.held(realTime.instant());
    }

    /** Stores a batch that is to be counted; empty if somebody else has begun another since the state was loaded. */
    Uni<Optional<State>> open(State state, List<AccountNote> notes) {
        Map<UUID, List<Long>> settled = new LinkedHashMap<>();
        Map<Cell, Counts> cells = new HashMap<>();
        for (AccountNote note : notes) {
            settled.merge(note.participantId(), List.of(note.version()), Batches::both);
            note.cells().forEach((cell, counts) -> cells.merge(cell, counts, Counts::plus));
        }
        cells.values().removeIf(Counts::none);
        return replace(state, new State(state.version() + 1, null, settled, cells));
    }

    /** Ends a batch that is counted and whose notes are gone. */
    Uni<Optional<State>> close(State state) {
        return replace(state, new State(state.version() + 1, null, Map.of(), Map.of()));
    }

    /** Holds what waits, or goes on holding it; empty if somebody else has counted since the state was loaded. */
    Uni<Optional<State>> hold(State state, Duration time) {
        return replace(state, new State(state.version() + 2, realTime.instant().plus(time), Map.of(), Map.of()));
    }

    /** Lets go of what was held. */
    Uni<Optional<State>> release(State state) {
        return replace(state, new State(state.version() + 2, null, Map.of(), Map.of()));
    }

    private Uni<Optional<State>> replace(State before, State after) {
        return batches.replaceOne(new Document(ID, KEY).append(VERSION, before.version()), write(after))
                .map(result -> result.getMatchedCount() == 1 ? Optional.of(after) : Optional.empty());
    }

    private static List<Long> both(List<Long> some, List<Long> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Document write(State state) {
        return new Document(ID, KEY)
                .append(VERSION, state.version())
                .append(HELD_UNTIL, state.heldUntil() == null ? null : Date.from(state.heldUntil()))
                .append(
                        "settled",
                        state.settled().entrySet().stream()
                                .map(entry -> new Document(
                                                "participantId", entry.getKey().toString())
                                        .append("notes", entry.getValue()))
                                .toList())
                .append("cells", NoteDocuments.write(state.cells()));
    }

    private static State read(Document document) {
        Date heldUntil = document.getDate(HELD_UNTIL);
        Map<UUID, List<Long>> settled = new LinkedHashMap<>();
        document.getList("settled", Document.class, List.of())
                .forEach(entry -> settled.put(
                        UUID.fromString(entry.getString("participantId")), entry.getList("notes", Long.class)));
        return new State(
                document.getLong(VERSION),
                heldUntil == null ? null : heldUntil.toInstant(),
                settled,
                NoteDocuments.readCells(document.getList("cells", Document.class, List.of())));
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
