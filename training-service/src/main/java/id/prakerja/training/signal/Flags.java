package id.prakerja.training.signal;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import id.prakerja.messaging.mongo.VersionIndex;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.training.signal.RaisedFlag.Outcome;
import id.prakerja.training.signal.RaisedFlag.Verdict;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collection {@code flag}: what looks wrong, each thing once, until people have decided about it. */
@ApplicationScoped
public class Flags {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final ReactiveMongoCollection<Document> flags;
    private final Clock clock;

    Flags(ReactiveMongoClient mongo, @ConfigProperty(name = "quarkus.mongodb.database") String database, Clock clock) {
        flags = mongo.getDatabase(database).getCollection("flag");
        this.clock = clock;
    }

    void prepare(@Observes StartupEvent start, VersionIndex versions) {
        versions.prepare(flags).await().atMost(START_TIMEOUT);
    }

    /** Raises a flag; one that is there already stays as it is. */
    public Uni<Void> raise(Flag flag) {
        String name = flag.kind() + "|" + flag.subject();
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return flags.insertOne(write(new RaisedFlag(id, 0, flag, now(), null)))
                .replaceWithVoid()
                .onFailure(Flags::duplicate)
                .recoverWithNull();
    }

    /** Lists flags. */
    Uni<List<RaisedFlag>> list(
            Optional<FlagKind> kind,
            Optional<Boolean> open,
            Optional<String> partnerId,
            Optional<UUID> after,
            int limit) {
        Document filter = new Document();
        after.ifPresent(id -> filter.append("_id", new Document("$gt", id.toString())));
        kind.ifPresent(wanted -> filter.append("kind", wanted.name()));
        open.ifPresent(waits -> filter.append("outcome", waits ? null : new Document("$ne", null)));
        partnerId.ifPresent(id -> filter.append("partners", id));
        return flags.find(filter, new FindOptions().sort(new Document("_id", 1)).limit(limit))
                .map(Flags::read)
                .collect()
                .asList();
    }

    /** How many wait for a decision. */
    public Uni<Long> countOpen() {
        return flags.countDocuments(new Document("outcome", null));
    }

    /** Decides about a flag. */
    Uni<RaisedFlag> decide(UUID flagId, Outcome outcome, String reason, String by) {
        return flags.find(new Document("_id", flagId.toString()))
                .collect()
                .first()
                .map(found -> Optional.ofNullable(found)
                        .map(Flags::read)
                        .orElseThrow(
                                () -> Refusal.of(SignalProblem.FLAG_UNKNOWN).toException()))
                .chain(flag -> {
                    RaisedFlag decided = flag.decided(new Verdict(outcome, reason, by, now()))
                            .orThrow();
                    return decided.equals(flag) ? Uni.createFrom().item(flag) : store(decided);
                });
    }

    private Uni<RaisedFlag> store(RaisedFlag flag) {
        return flags.replaceOne(
                        new Document("_id", flag.flagId().toString()).append("version", flag.version()), write(flag))
                .map(result -> {
                    if (result.getMatchedCount() == 0) {
                        throw Problems.of(CommonProblem.BUSY);
                    }
                    return flag;
                });
    }

    private static boolean duplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document write(RaisedFlag raised) {
        Flag flag = raised.flag();
        Document document = new Document("_id", raised.flagId().toString())
                .append("version", raised.version() + 1)
                .append("kind", flag.kind().name())
                .append("subject", flag.subject())
                .append("partners", flag.partners())
                .append("people", flag.people().stream().map(UUID::toString).toList())
                .append("evidence", flag.evidence())
                .append("raisedAt", Date.from(raised.raisedAt()));
        if (raised.verdict() != null) {
            document.append("outcome", raised.verdict().outcome().name())
                    .append("reason", raised.verdict().reason())
                    .append("decidedBy", raised.verdict().by())
                    .append("decidedAt", Date.from(raised.verdict().at()));
        }
        return document;
    }

    private static RaisedFlag read(Document document) {
        String outcome = document.getString("outcome");
        return new RaisedFlag(
                UUID.fromString(document.getString("_id")),
                document.getLong("version"),
                new Flag(
                        FlagKind.valueOf(document.getString("kind")),
                        document.getString("subject"),
                        document.getList("partners", String.class),
                        document.getList("people", String.class).stream()
                                .map(UUID::fromString)
                                .toList(),
                        document.getString("evidence")),
                document.getDate("raisedAt").toInstant(),
                outcome == null
                        ? null
                        : new Verdict(
                                Outcome.valueOf(outcome),
                                document.getString("reason"),
                                document.getString("decidedBy"),
                                document.getDate("decidedAt").toInstant()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
