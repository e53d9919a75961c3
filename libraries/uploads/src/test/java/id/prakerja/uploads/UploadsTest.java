package id.prakerja.uploads;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.InfrastructureSettings;
import id.prakerja.infrastructure.PostgresDatabase;
import id.prakerja.refusal.RefusedException;
import id.prakerja.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files that come in part by part, in a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsTest {

    private static final Sender OFFICER = new Sender("officer-1", false);
    private static final byte[] FILE = "nik,name\n9901010107900001,Budi Rekaan\n".getBytes(StandardCharsets.UTF_8);

    private Infrastructure infrastructure;
    private Vertx vertx;
    private Pool pool;
    private Uploads uploads;
    private final Heard listener = new Heard();

    @BeforeAll
    void startServer() throws IOException {
        infrastructure = Infrastructure.open(InfrastructureSettings.temporary());
        PostgresDatabase database = infrastructure.postgres("uploads");
        vertx = Vertx.vertx();
        pool = new Pool(PgBuilder.pool()
                .connectingTo(PgConnectOptions.fromUri(database.reactiveUrl())
                        .setUser(database.user())
                        .setPassword(database.password()))
                .with(new PoolOptions().setMaxSize(4))
                .using(vertx.getDelegate())
                .build());
        try (InputStream schema = getClass().getResourceAsStream("/db/uploads/V0_6__uploads.sql")) {
            pool.query(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .executeAndAwait();
        }
        uploads = new Uploads(
                pool, new Inverted(), new UploadLimits(1_000, 2_000, Duration.ofDays(3)), List.of(listener));
    }

    @AfterAll
    void stopServer() {
        pool.closeAndAwait();
        vertx.closeAndAwait();
        infrastructure.close();
    }

    @BeforeEach
    void forget() {
        pool.query("truncate file_upload cascade").executeAndAwait();
        listener.completed.clear();
        listener.abandoned.clear();
        listener.refuses = false;
    }

    @Test
    void aFileOfPartsIsReadWhole() throws IOException {
        UUID id = opened(FILE.length);

        assertEquals(10, append(id, 0, part(0, 10)).received());
        assertTrue(append(id, 10, part(10, FILE.length)).isComplete());

        try (InputStream file = uploads.read(id)) {
            assertArrayEquals(FILE, file.readAllBytes());
        }
    }

    @Test
    void theLastPartIsStoredTogetherWithWhatFollowsFromIt() {
        UUID id = opened(FILE.length);
        append(id, 0, part(0, 10));
        assertEquals(List.of(), listener.completed);

        listener.refuses = true;
        assertThrows(IllegalStateException.class, () -> append(id, 10, part(10, FILE.length)));
        assertEquals(10, uploads.find(id, OFFICER).await().indefinitely().received());
        listener.refuses = false;
        append(id, 10, part(10, FILE.length));
        assertThrows(OffsetMismatchException.class, () -> append(id, 10, part(10, FILE.length)));

        assertEquals(List.of(id), listener.completed);
        assertEquals(List.of(), listener.abandoned);
    }

    @Test
    void aPartIsEncryptedBeforeItIsStored() {
        UUID id = opened(FILE.length);
        append(id, 0, FILE);

        byte[] stored = pool.query("select content from file_part")
                .executeAndAwait()
                .iterator()
                .next()
                .getBuffer("content")
                .getBytes();

        assertFalse(new String(stored, StandardCharsets.ISO_8859_1).contains("Budi"));
    }

    @Test
    void ofTwoThatSendTheSamePartOneAddsIt() {
        UUID id = opened(FILE.length);

        Uni<Boolean> one = uploads.append(id, OFFICER, 0, part(0, 10))
                .map(added -> true)
                .onFailure()
                .recoverWithItem(false);
        Uni<Boolean> other = uploads.append(id, OFFICER, 0, part(0, 10))
                .map(added -> true)
                .onFailure()
                .recoverWithItem(false);
        long added = Uni.join().all(one, other).andCollectFailures().await().indefinitely().stream()
                .filter(yes -> yes)
                .count();

        assertEquals(1, added);
        assertEquals(10, uploads.find(id, OFFICER).await().indefinitely().received());
    }

    @Test
    void aPartThatDoesNotFollowIsRefusedWithTheTrueOffset() {
        UUID id = opened(FILE.length);
        append(id, 0, part(0, 10));

        OffsetMismatchException refused = assertThrows(OffsetMismatchException.class, () -> append(id, 5, part(5, 12)));

        assertEquals(10, refused.expected());
    }

    @Test
    void nobodyGoesOnWithAnothersFileButAnOperator() {
        UUID id = opened(FILE.length);

        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> uploads.append(id, new Sender("officer-2", false), 0, FILE)
                        .await()
                        .indefinitely());

        assertEquals(CommonProblem.FORBIDDEN, refused.refusal().code());
        assertTrue(uploads.append(id, new Sender("operator-1", true), 0, FILE)
                .await()
                .indefinitely()
                .isComplete());
    }

    @Test
    void theRoomForAllFilesIsBounded() {
        opened(900);
        opened(900);

        RefusedException refused = assertThrows(RefusedException.class, () -> opened(900));

        assertEquals(UploadProblem.UPLOAD_ROOM_FULL, refused.refusal().code());
    }

    @Test
    void anUnfinishedFileCanBeGivenUpAndAWholeOneCannot() {
        UUID unfinished = opened(FILE.length);
        UUID whole = opened(FILE.length);
        append(whole, 0, FILE);

        uploads.terminate(unfinished, OFFICER).await().indefinitely();
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> uploads.terminate(whole, OFFICER).await().indefinitely());

        assertEquals(UploadProblem.UPLOAD_COMPLETE, refused.refusal().code());
        assertUnknown(unfinished);
        assertEquals(List.of(unfinished), listener.abandoned);
    }

    @Test
    void anAbandonedFileIsForgottenAndAWholeOneStays() {
        UUID abandoned = opened(FILE.length);
        UUID whole = opened(FILE.length);
        append(whole, 0, FILE);
        pool.query("update file_upload set touched_at = touched_at - interval '4 days'")
                .executeAndAwait();

        uploads.clean().await().indefinitely();

        assertUnknown(abandoned);
        assertEquals(List.of(abandoned), listener.abandoned);
        assertTrue(uploads.find(whole, OFFICER).await().indefinitely().isComplete());
    }

    private void assertUnknown(UUID id) {
        RefusedException refused = assertThrows(
                RefusedException.class, () -> uploads.find(id, OFFICER).await().indefinitely());
        assertEquals(UploadProblem.UPLOAD_UNKNOWN, refused.refusal().code());
    }

    private UUID opened(long bytes) {
        UUID id = UUID.randomUUID();
        pool.withTransaction(tx -> uploads.open(tx, id, bytes, OFFICER.account()))
                .await()
                .indefinitely();
        return id;
    }

    private UploadProgress append(UUID id, long offset, byte[] part) {
        return uploads.append(id, OFFICER, offset, part).await().indefinitely();
    }

    private static byte[] part(int from, int to) {
        return Arrays.copyOfRange(FILE, from, to);
    }

    /** Stands for the feature that the files belong to. */
    private static final class Heard implements UploadListener {

        private final List<UUID> completed = new ArrayList<>();
        private final List<UUID> abandoned = new ArrayList<>();
        private boolean refuses;

        @Override
        public Uni<Void> completed(SqlConnection tx, UUID id) {
            if (refuses) {
                throw new IllegalStateException("Not now");
            }
            completed.add(id);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> abandoned(SqlConnection tx, Collection<UUID> ids) {
            abandoned.addAll(ids);
            return Uni.createFrom().voidItem();
        }
    }

    /** Stands for the service's encryption: every bit turned. */
    private static final class Inverted implements UploadCipher {

        @Override
        public SealedPart seal(UUID upload, byte[] part) {
            return new SealedPart(turned(part), "key-1");
        }

        @Override
        public byte[] open(UUID upload, SealedPart part) {
            return turned(part.envelope());
        }

        private static byte[] turned(byte[] bytes) {
            byte[] turned = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                turned[i] = (byte) ~bytes[i];
            }
            return turned;
        }
    }
}
