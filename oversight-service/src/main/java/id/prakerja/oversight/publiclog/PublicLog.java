package id.prakerja.oversight.publiclog;

import id.prakerja.pacing.PeriodicLoop;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.transparency.Checkpoint;
import id.prakerja.transparency.Cosigner;
import id.prakerja.transparency.HttpWitness;
import id.prakerja.transparency.NoteKey;
import id.prakerja.transparency.NoteSigner;
import id.prakerja.transparency.SignedNote;
import id.prakerja.transparency.TransparencyLog;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Appends what is public to the log and has its checkpoints cosigned. One instance at a time does: it holds a lock of the database
 * for as long as it writes.
 *
 * <p>Each fact gets its place before it is written, so that whoever goes on after a crash writes the same entries in the same places.
 */
@ApplicationScoped
class PublicLog {

    private static final long WRITER = 0x7075_626c_6963_6c6fL;
    private static final String LOCK = "select pg_try_advisory_lock($1) as held";
    private static final String UNLOCK = "select pg_advisory_unlock($1)";

    private static final String PLACE = """
            update public_fact f
               set leaf = placed.leaf
              from (select seq, (select coalesce(max(leaf) + 1, 0) from public_fact) + row_number() over (order by seq) - 1 as leaf
                      from public_fact where leaf is null) placed
             where f.seq = placed.seq
            """;

    private static final String WAITING =
            "select count(*) as facts, min(told_at) as oldest from public_fact where leaf is null or leaf >= $1";

    private static final String FROM = "select entry from public_fact where leaf >= $1 order by leaf limit $2";

    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pool pool;
    private final DatabaseFiles files;
    private final PublicLogConfig config;
    private final Clock clock;
    private final Optional<NoteSigner> signer;
    private final List<Cosigner> witnesses;
    private final PeriodicLoop loop;

    PublicLog(Pool pool, DatabaseFiles files, PublicLogConfig config, Clock clock) {
        this.pool = pool;
        this.files = files;
        this.config = config;
        this.clock = clock;
        this.signer = config.signingSeed()
                .map(seed -> NoteSigner.log(config.origin(), Base64.getDecoder().decode(seed)));
        this.witnesses = config.witnesses().values().stream()
                .<Cosigner>map(witness -> new HttpWitness(witness.address(), NoteKey.parse(witness.key())))
                .toList();
        this.loop = new PeriodicLoop("public-log", config.every(), this::round);
    }

    void start(@Observes StartupEvent started) {
        if (signer.isPresent()) {
            loop.start();
        }
    }

    @PreDestroy
    void stop() {
        loop.stop(PATIENCE);
    }

    /** The key with which checkpoints are checked; empty where nothing is signed. */
    Optional<NoteKey> key() {
        return signer.map(NoteSigner::key);
    }

    /** Who is asked to cosign. */
    List<NoteKey> witnessKeys() {
        return witnesses.stream().map(Cosigner::key).toList();
    }

    /** The state that was published last; empty before the first. */
    Uni<Optional<Checkpoint>> published() {
        return files.find(TransparencyLog.CHECKPOINT).map(note -> note.map(PublicLog::checkpoint));
    }

    /** What no published checkpoint covers yet. */
    Uni<Waiting> waiting() {
        return published()
                .map(checkpoint -> checkpoint.map(Checkpoint::size).orElse(0L))
                .chain(size -> pool.preparedQuery(WAITING).execute(Values.of(size)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Waiting(row.getLong("facts"), Rows.instant(row, "oldest")));
    }

    private Uni<Boolean> round() {
        return waiting()
                .chain(waiting -> waiting.facts() == 0 ? Uni.createFrom().item(false) : alone());
    }

    private Uni<Boolean> alone() {
        return pool.withConnection(connection -> connection
                .preparedQuery(LOCK)
                .execute(Values.of(WRITER))
                .chain(rows -> rows.iterator().next().getBoolean("held")
                        ? write().onItemOrFailure().call(() -> unlock(connection))
                        : Uni.createFrom().item(false)));
    }

    private static Uni<Void> unlock(SqlConnection connection) {
        return connection.preparedQuery(UNLOCK).execute(Values.of(WRITER)).replaceWithVoid();
    }

    /** Off the event loop: the log's files are read and written one after the other. */
    private Uni<Boolean> write() {
        return Uni.createFrom().item(this::append).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private boolean append() {
        try {
            pool.query(PLACE).execute().await().atMost(PATIENCE);
            TransparencyLog log = TransparencyLog.open(files, signer.orElseThrow(), clock);
            List<byte[]> entries = pool.preparedQuery(FROM)
                    .execute(Values.of(log.size(), BATCH))
                    .map(rows -> Rows.list(rows, row -> Rows.bytes(row, "entry")))
                    .await()
                    .atMost(PATIENCE);
            if (!entries.isEmpty()) {
                log.append(entries);
            }
            long published = files.read(TransparencyLog.CHECKPOINT)
                    .map(note -> checkpoint(note).size())
                    .orElse(0L);
            if (log.size() > published) {
                log.publish(witnesses, config.witnessesNeeded());
            }
            return entries.size() == BATCH;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checkpoint checkpoint(byte[] note) {
        return Checkpoint.parse(
                SignedNote.parse(new String(note, StandardCharsets.UTF_8)).text());
    }

    /**
     * What waits to stand under a checkpoint.
     *
     * @param facts how many
     * @param oldest when the oldest of them was told, UTC; null if there is none
     */
    record Waiting(long facts, Instant oldest) {}
}
