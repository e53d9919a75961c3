package id.prakerja.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransparencyLogTest {

    private static final String ORIGIN = "prakerja.example.org/log";
    private static final Instant NOW = Instant.parse("2020-09-04T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final byte[] seed = NoteSigner.newSeed();
    private final NoteSigner signer = NoteSigner.log(ORIGIN, seed);

    @TempDir
    Path folder;

    @Test
    void whoeverReadsTheFilesFindsWhatWasAppendedUnderTheSignedRoot() throws IOException {
        LogFiles files = new FolderFiles(folder);
        TransparencyLog log = TransparencyLog.open(files, signer, CLOCK);
        log.append(TreeTest.entries(600));
        log.publish(List.of(), 0);

        SignedNote note = SignedNote.parse(
                new String(files.read(TransparencyLog.CHECKPOINT).orElseThrow(), UTF_8));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertTrue(note.isSignedBy(signer.key()));
        assertEquals(new Checkpoint(ORIGIN, 600, PlainTree.root(TreeTest.entries(600))), checkpoint);
        byte[] bundle = files.read("tile/entries/002.p/88").orElseThrow();
        byte[] first = "entry 512".getBytes(UTF_8);
        assertEquals(first.length, bundle[0] << 8 | bundle[1]);
        assertArrayEquals(first, Arrays.copyOfRange(bundle, 2, 2 + first.length));
    }

    @Test
    void aLogThatIsOpenedAnewGoesOnAsIfItHadNeverBeenClosed() throws IOException {
        LogFiles files = new FolderFiles(folder);
        for (int from = 0; from < 700; from += 70) {
            TransparencyLog log = TransparencyLog.open(files, signer, CLOCK);
            assertEquals(from, log.append(TreeTest.entries(700).subList(from, from + 70)));
            log.publish(List.of(), 0);
        }

        assertEquals(PlainTree.root(TreeTest.entries(700)), new TreeReader(files, 700).root());
    }

    @Test
    void entriesWithoutACheckpointAreAppendedAgain() throws IOException {
        MemoryFiles files = new MemoryFiles();
        TransparencyLog killed = TransparencyLog.open(files, signer, CLOCK);
        killed.append(TreeTest.entries(10));
        killed.publish(List.of(), 0);
        killed.append(TreeTest.entries(300).subList(10, 300));

        TransparencyLog next = TransparencyLog.open(files, signer, CLOCK);

        assertEquals(10, next.size());
        next.append(TreeTest.entries(300).subList(10, 300));
        assertEquals(PlainTree.root(TreeTest.entries(300)), new TreeReader(files, 300).root());
    }

    @Test
    void aCheckpointThatAWitnessMayHaveSeenBindsALogThatDiedBeforePublishingIt() throws IOException {
        MemoryFiles files = new MemoryFiles();
        TransparencyLog killed = TransparencyLog.open(files, signer, CLOCK);
        killed.append(TreeTest.entries(10));
        assertThrows(IOException.class, () -> killed.publish(List.of(), 1), "too few witnesses");

        assertEquals(10, TransparencyLog.open(files, signer, CLOCK).size());
        assertTrue(files.read(TransparencyLog.CHECKPOINT).isEmpty());
    }

    @Test
    void aLogOfAnotherKeyIsNotWrittenInto() throws IOException {
        MemoryFiles files = new MemoryFiles();
        TransparencyLog.open(files, signer, CLOCK).publish(List.of(), 0);

        NoteSigner stranger = NoteSigner.log(ORIGIN, NoteSigner.newSeed());
        assertThrows(IOException.class, () -> TransparencyLog.open(files, stranger, CLOCK));
    }

    @Test
    void twoWitnessesCosignWhatGrewAndRefuseAHistoryThatWasRewritten() throws IOException {
        try (ServedWitness one = new ServedWitness("one.example.org");
                ServedWitness two = new ServedWitness("two.example.org")) {
            MemoryFiles honest = new MemoryFiles();
            TransparencyLog log = TransparencyLog.open(honest, signer, CLOCK);
            log.append(TreeTest.entries(300));
            log.publish(List.of(one.client(), two.client()), 2);
            log.append(TreeTest.entries(400).subList(300, 400));
            SignedNote published = log.publish(List.of(one.client(), two.client()), 2);
            assertTrue(published.isSignedBy(one.key()) && published.isSignedBy(two.key()));

            List<byte[]> rewritten = new ArrayList<>(TreeTest.entries(500));
            rewritten.set(7, "rewritten".getBytes(UTF_8));
            TransparencyLog dishonest = TransparencyLog.open(new MemoryFiles(), signer, CLOCK);
            dishonest.append(rewritten);

            IOException refused =
                    assertThrows(IOException.class, () -> dishonest.publish(List.of(one.client(), two.client()), 1));
            assertEquals(
                    "Of 2 witnesses 0 have cosigned the checkpoint of size 500; 1 are needed.", refused.getMessage());
        }
    }

    @Test
    void aWitnessThatIsAwayLeavesItsLineOutAndTheOthersGoOn() throws IOException {
        try (ServedWitness here = new ServedWitness("here.example.org")) {
            HttpWitness away = new HttpWitness(
                    URI.create("http://127.0.0.1:1/"),
                    NoteSigner.witness("away.example.org", NoteSigner.newSeed()).key());
            TransparencyLog log = TransparencyLog.open(new MemoryFiles(), signer, CLOCK);
            log.append(TreeTest.entries(3));

            SignedNote published = log.publish(List.of(away, here.client()), 1);

            assertEquals(2, published.signatures().size());
        }
    }

    @Test
    void anEntryThatDoesNotFitIsRefusedBeforeAnythingIsWritten() throws IOException {
        MemoryFiles files = new MemoryFiles();
        TransparencyLog log = TransparencyLog.open(files, signer, CLOCK);

        assertThrows(IllegalArgumentException.class, () -> log.append(List.of(new byte[1], new byte[65_536])));

        assertEquals(0, log.size());
        assertEquals(Optional.empty(), files.read("tile/entries/000.p/1"));
    }

    /** A witness of this test's log behind its server. */
    private final class ServedWitness implements AutoCloseable {

        private final Witness witness;
        private final WitnessServer server;

        ServedWitness(String name) {
            witness = new Witness(
                    NoteSigner.witness(name, NoteSigner.newSeed()), List.of(signer.key()), new MemoryFiles(), CLOCK);
            server = new WitnessServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness);
        }

        NoteKey key() {
            return witness.key();
        }

        /** A client that knows nothing of what the witness saw last. */
        HttpWitness client() {
            return new HttpWitness(URI.create("http://127.0.0.1:" + server.port()), key());
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
