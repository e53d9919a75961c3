package id.prakerja.training.figures;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.messaging.mongo.VersionIndex;
import id.prakerja.training.account.NoteDocuments;
import id.prakerja.training.account.domain.Counts;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The collection {@code figure}: a document for each day and grouping, with the figures of each group. Its version is the number of the
 * last batch that was counted into it, so that a batch is counted into each document once, however often it is tried.
 */
@ApplicationScoped
class FigureStore {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String GROUPS = "groups";

    private final ReactiveMongoCollection<Document> figures;

    FigureStore(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        figures = mongo.getDatabase(database).getCollection("figure");
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        versions.prepare(figures).await().atMost(START_TIMEOUT);
    }

    /**
     * One day by one thing.
     *
     * @param version number of the last batch in it
     * @param groups figures of each group
     */
    record Stored(FigureDay day, long version, SortedMap<String, Counts> groups) {}

    /** Counts a batch into the figures of days; where it is in already, nothing changes. */
    Uni<Void> count(long batch, Map<FigureDay, SortedMap<String, Counts>> days) {
        return Multi.createFrom()
                .iterable(days.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        entry -> write(batch, entry.getKey(), stored -> FigureDay.plus(stored, entry.getValue())))
                .onItem()
                .ignoreAsUni();
    }

    /** Puts figures in the place of those of these days. */
    Uni<Void> replace(long batch, Map<FigureDay, SortedMap<String, Counts>> days) {
        return Multi.createFrom()
                .iterable(days.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> write(batch, entry.getKey(), stored -> entry.getValue()))
                .onItem()
                .ignoreAsUni();
    }

    private interface Change {
        SortedMap<String, Counts> of(SortedMap<String, Counts> stored);
    }

    private Uni<Void> write(long batch, FigureDay day, Change change) {
        return figures.find(new Document(ID, day.id())).collect().first().chain(document -> {
            if (document == null) {
                return figures.insertOne(write(day, batch, change.of(new TreeMap<>())))
                        .replaceWith(true)
                        .onFailure(FigureStore::duplicate)
                        .recoverWithItem(false)
                        .chain(written -> again(written, batch, day, change));
            }
            Stored stored = read(document);
            if (stored.version() >= batch) {
                return Uni.createFrom().voidItem();
            }
            return figures.replaceOne(
                            new Document(ID, day.id()).append(VERSION, stored.version()),
                            write(day, batch, change.of(stored.groups())))
                    .chain(result -> again(result.getMatchedCount() == 1, batch, day, change));
        });
    }

    /** Somebody else has counted into this day meanwhile: perhaps this very batch. */
    private Uni<Void> again(boolean written, long batch, FigureDay day, Change change) {
        return written ? Uni.createFrom().voidItem() : write(batch, day, change);
    }

    /** The figures of days by one thing, in order, from a day to a day, both included. */
    Multi<Stored> between(By by, LocalDate from, LocalDate to) {
        return find(new Document("$gte", FigureDay.id(by, from)).append("$lte", FigureDay.id(by, to)));
    }

    /** The figures of the first of these days that has some. */
    Uni<Stored> first(By by, LocalDate from, LocalDate to) {
        Document range = new Document("$gte", FigureDay.id(by, from)).append("$lte", FigureDay.id(by, to));
        return figures.find(
                        new Document(ID, range),
                        new FindOptions().sort(new Document(ID, 1)).limit(1))
                .map(FigureStore::read)
                .collect()
                .first();
    }

    /** All figures. */
    Multi<Stored> all() {
        return find(new Document("$gte", ""));
    }

    private Multi<Stored> find(Document ids) {
        return figures.find(new Document(ID, ids), new FindOptions().sort(new Document(ID, 1)))
                .map(FigureStore::read);
    }

    private static Document write(FigureDay day, long version, Map<String, Counts> groups) {
        List<Document> rows = groups.entrySet().stream()
                .map(group ->
                        new Document("group", group.getKey()).append("counts", NoteDocuments.write(group.getValue())))
                .toList();
        return new Document(ID, day.id()).append(VERSION, version).append(GROUPS, rows);
    }

    private static Stored read(Document document) {
        SortedMap<String, Counts> groups = new TreeMap<>();
        document.getList(GROUPS, Document.class)
                .forEach(row -> groups.put(
                        row.getString("group"), NoteDocuments.readCounts(row.get("counts", Document.class))));
        return new Stored(FigureDay.parse(document.getString(ID)), document.getLong(VERSION), groups);
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
