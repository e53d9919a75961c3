package id.prakerja.training.export;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.exports.ExportLog;
import id.prakerja.exports.ExportRequest;
import id.prakerja.exports.Exports;
import id.prakerja.exports.LoggedExport;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log of exports: the collection {@code data_export}. */
@ApplicationScoped
class MongoExportLog implements ExportLog {

    private static final String ID = "_id";
    private static final String ENDED_AT = "endedAt";

    private final ReactiveMongoCollection<Document> log;
    private final Clock clock;

    MongoExportLog(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Clock clock) {
        log = mongo.getDatabase(database).getCollection("data_export");
        this.clock = clock;
    }

    @Produces
    @Singleton
    static Exports exports(MongoExportLog log) {
        return new Exports(log);
    }

    @Override
    public Uni<UUID> start(ExportRequest request) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return log.insertOne(new Document(ID, id.toString())
                        .append("name", request.name())
                        .append("format", request.format().name())
                        .append("filters", new Document(new TreeMap<>(request.filters())))
                        .append("after", request.after())
                        .append("reason", request.reason())
                        .append("startedBy", request.by())
                        .append("startedAt", Date.from(clock.instant())))
                .replaceWith(id);
    }

    /** The first word on how it ended stays. */
    @Override
    public Uni<Void> end(UUID export, long rows, boolean whole) {
        return log.updateOne(
                        new Document(ID, export.toString()).append(ENDED_AT, null),
                        new Document(
                                "$set",
                                new Document(ENDED_AT, Date.from(clock.instant()))
                                        .append("rows", rows)
                                        .append("whole", whole)))
                .replaceWithVoid();
    }

    /** Exports, newest first, before this one. */
    Uni<List<LoggedExport>> list(Optional<UUID> before, int most) {
        Document filter = before.map(id -> new Document(ID, new Document("$lt", id.toString())))
                .orElseGet(Document::new);
        return log.find(filter, new FindOptions().sort(new Document(ID, -1)).limit(most))
                .map(MongoExportLog::read)
                .collect()
                .asList();
    }

    private static LoggedExport read(Document document) {
        Map<String, String> filters = new TreeMap<>();
        document.get("filters", Document.class).forEach((name, value) -> filters.put(name, (String) value));
        return new LoggedExport(
                UUID.fromString(document.getString(ID)),
                document.getString("name"),
                document.getString("format"),
                filters,
                document.getString("after"),
                document.getString("reason"),
                document.getString("startedBy"),
                instant(document, "startedAt"),
                instant(document, ENDED_AT),
                document.getLong("rows"),
                document.getBoolean("whole"));
    }

    private static Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
