package id.prakerja.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A dishonest operator has every file of the log and its key, but not the keys of the witnesses, nor the checkpoints that others kept. Whoever knows
 * only the public files names what was done.
 */
class LogAuditTest {

    private static final Instant NOW = Instant.parse("2020-09-04T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int ENTRIES = 600;

    private final NoteSigner log = NoteSigner.log("prakerja.example.org/log", NoteSigner.newSeed());
    private final NoteSigner one = NoteSigner.witness("one.example.org", NoteSigner.newSeed());
    private final NoteSigner two = NoteSigner.witness("two.example.org", NoteSigner.newSeed());
    private final MemoryFiles files = new MemoryFiles();
    private final MemoryFiles memoryOfOne = new MemoryFiles();
    private final MemoryFiles memoryOfTwo = new MemoryFiles();
    private SignedNote early;

    @BeforeEach
    void aLogThatTwoWitnessesWatch() throws IOException {
        TransparencyLog honest = TransparencyLog.open(files, log, CLOCK);
        honest.append(TreeTest.entries(300));
        early = honest.publish(witnesses(), 2);
        honest.append(TreeTest.entries(ENTRIES).subList(300, ENTRIES));
        honest.publish(witnesses(), 2);
    }

    @Test
    void anHonestLogIsReadInWhole() throws IOException {
        LogAudit.Report report = audit(files, early);

        assertEquals(Optional.empty(), report.fault());
        assertEquals(ENTRIES, report.entries().size());
        assertArrayEquals(TreeTest.entries(ENTRIES).get(599), report.entries().get(599));
        assertEquals(
                "The checkpoint of 300 entries that was kept is of this history.",
                report.checks().get(2));
    }

    @Test
    void anEntryThatWasEditedInItsFileIsNamed() throws IOException {
        byte[] bundle = files.content.get("tile/entries/001");
        bundle[bundle.length - 1] ^= 1;

        assertEquals("Entry 511 is another one than its tile says.", fault(files));
    }

    @Test
    void aLogThatWasRewrittenIsNamed() throws IOException {
        MemoryFiles rewritten = rewritten();

        assertEquals("The checkpoint of 600 entries is cosigned by 0 of 2 witnesses; 2 are needed.", fault(rewritten));

        // The honest checkpoint, with its cosignatures, over the rewritten files.
        rewritten.write(
                TransparencyLog.CHECKPOINT,
                files.read(TransparencyLog.CHECKPOINT).orElseThrow());
        assertEquals("The 600 entries do not make the root of the checkpoint.", fault(rewritten));

        // Of the witnesses none helps.
        TransparencyLog dishonest = TransparencyLog.open(new MemoryFiles(), log, CLOCK);
        dishonest.append(anotherHistory());
        assertThrows(IOException.class, () -> dishonest.publish(witnesses(), 1));
    }

    @Test
    void whoWasShownAnotherHistoryNamesIt() throws IOException {
        // Two new witnesses have never seen the log: the operator shows them the other history.
        NoteSigner blind = NoteSigner.witness("blind.example.org", NoteSigner.newSeed());
        MemoryFiles other = new MemoryFiles();
        TransparencyLog split = TransparencyLog.open(other, log, CLOCK);
        split.append(anotherHistory());
        split.publish(List.of(witness(blind, new MemoryFiles())), 1);

        assertEquals(
                Optional.empty(),
                new LogAudit(other, log.key(), List.of(blind.key()), 1)
                        .check(List.of())
                        .fault(),
                "it holds for whoever kept nothing");
        assertEquals(
                Optional.of("Whoever kept the checkpoint of 300 entries was shown another history."),
                new LogAudit(other, log.key(), List.of(blind.key()), 1)
                        .check(List.of(early))
                        .fault());
    }

    @Test
    void aLogThatBecameShorterIsNamed() throws IOException {
        SignedNote late = SignedNote.parse(
                new String(files.read(TransparencyLog.CHECKPOINT).orElseThrow(), UTF_8));
        files.write(TransparencyLog.CHECKPOINT, early.toString().getBytes(UTF_8));

        assertEquals(
                Optional.of("The log had 600 entries when a checkpoint was kept, and has 300 now."),
                audit(files, late).fault());
    }

    @Test
    void whatIsMissingOrOfAStrangerIsNamed() throws IOException {
        files.content.remove("tile/entries/000");
        assertEquals("The file tile/entries/000 is missing.", fault(files));
        assertEquals("The log has no checkpoint.", fault(new MemoryFiles()));
        NoteSigner stranger = NoteSigner.log(log.key().name(), NoteSigner.newSeed());
        assertEquals(
                Optional.of("The checkpoint is not signed by the log prakerja.example.org/log."),
                new LogAudit(files, stranger.key(), List.of(), 0)
                        .check(List.of())
                        .fault());
    }

    private static List<byte[]> anotherHistory() {
        List<byte[]> entries = new ArrayList<>(TreeTest.entries(ENTRIES));
        entries.set(7, "the decree as it should have been".getBytes(UTF_8));
        return entries;
    }

    /** Every file anew, with the log's own signature. */
    private MemoryFiles rewritten() throws IOException {
        MemoryFiles rewritten = new MemoryFiles();
        TransparencyLog dishonest = TransparencyLog.open(rewritten, log, CLOCK);
        dishonest.append(anotherHistory());
        dishonest.publish(List.of(), 0);
        return rewritten;
    }

    private String fault(LogFiles of) throws IOException {
        return audit(of).fault().orElseThrow();
    }

    private LogAudit.Report audit(LogFiles of, SignedNote... kept) throws IOException {
        return new LogAudit(of, log.key(), List.of(one.key(), two.key()), 2).check(List.of(kept));
    }

    private List<Cosigner> witnesses() {
        return List.of(witness(one, memoryOfOne), witness(two, memoryOfTwo));
    }

    private Cosigner witness(NoteSigner signer, MemoryFiles memory) {
        return new Asked(new Witness(signer, List.of(log.key()), memory, CLOCK));
    }

    /** A witness that is asked without a network: what it saw last it says when the first guess is wrong. */
    private record Asked(Witness witness) implements Cosigner {

        private static final int OK = 200;

        @Override
        public NoteKey key() {
            return witness.key();
        }

        @Override
        public Optional<SignedNote.Line> cosign(Checkpoint checkpoint, SignedNote signed, LogFiles tiles) {
            try {
                Witness.Answer answer = witness.addCheckpoint(Witness.Request.text(0, List.of(), signed));
                if (answer.status() != OK) {
                    long seen = Long.parseLong(answer.body().strip());
                    List<Hash> proof = new TreeReader(tiles, checkpoint.size()).consistency(seen);
                    answer = witness.addCheckpoint(Witness.Request.text(seen, proof, signed));
                }
                return answer.status() == OK
                        ? Optional.of(SignedNote.Line.parse(answer.body().strip()))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
