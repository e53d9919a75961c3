package id.prakerja.transparency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessTest {

    private static final Instant NOW = Instant.parse("2020-09-04T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final NoteSigner log = NoteSigner.log("prakerja.example.org/log", NoteSigner.newSeed());
    private final NoteSigner secret = NoteSigner.witness("witness.example.org", NoteSigner.newSeed());
    private final MemoryFiles memory = new MemoryFiles();
    private final MemoryFiles tiles = new MemoryFiles();
    private Witness witness;

    @BeforeEach
    void aWitnessThatHasSeenFiveEntries() throws IOException {
        RightEdge edge = new RightEdge(tiles, 0);
        for (byte[] entry : TreeTest.entries(12)) {
            edge.add(entry);
        }
        edge.writeUnfinished();
        witness = witness();
        assertEquals(200, add(0, List.of(), 5, log).status());
    }

    @Test
    void whatGrewIsCosigned() throws IOException {
        SignedNote note = note(12, log);

        Witness.Answer answer =
                witness.addCheckpoint(Witness.Request.text(5, new TreeReader(tiles, 12).consistency(5), note));

        assertEquals(200, answer.status());
        assertTrue(
                note.with(List.of(SignedNote.Line.parse(answer.body().strip()))).isSignedBy(witness.key()));
    }

    @Test
    void theSameStateIsCosignedAgainAndAnotherOfTheSameSizeIsNot() throws IOException {
        assertEquals(200, add(5, List.of(), 5, log).status());

        Checkpoint other = new Checkpoint(log.key().name(), 5, Hash.ofNothing());
        SignedNote split = new SignedNote(other.text(), List.of(log.sign(other.text(), NOW)));
        assertEquals(
                409,
                witness.addCheckpoint(Witness.Request.text(5, List.of(), split)).status());
    }

    @Test
    void aLogThatGuessesWronglyLearnsWhatTheWitnessSawLast() throws IOException {
        Witness.Answer answer = add(3, new TreeReader(tiles, 12).consistency(3), 12, log);

        assertEquals(new Witness.Answer(409, "text/x.tlog.size", "5\n"), answer);
    }

    @Test
    void whatWasSeenIsRememberedByWhoeverStartsNext() throws IOException {
        witness = witness();

        assertEquals(409, add(0, List.of(), 12, log).status());
    }

    @Test
    void aShorterLogIsRefused() throws IOException {
        assertEquals(400, add(5, List.of(), 3, log).status());
    }

    @Test
    void aProofOfAnotherHistoryIsRefused() throws IOException {
        List<Hash> proof = new ArrayList<>(new TreeReader(tiles, 12).consistency(5));
        proof.set(0, Hash.ofNothing());

        assertEquals(422, add(5, proof, 12, log).status());
    }

    @Test
    void aStrangersLogIsNotWatchedAndAStrangersSignatureNotTaken() throws IOException {
        NoteSigner elsewhere = NoteSigner.log("elsewhere.example.org/log", NoteSigner.newSeed());
        NoteSigner forger = NoteSigner.log(log.key().name(), NoteSigner.newSeed());

        assertEquals(404, add(0, List.of(), 12, elsewhere).status());
        assertEquals(403, add(5, List.of(), 12, forger).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old 5\n", "old five\n\nx\n", "old -1\n\nx\n", "new 5\n\nx\n", "old 5\nno hash\n\nx\n"})
    void whatIsNoRequestIsRefused(String request) throws IOException {
        assertEquals(400, witness.addCheckpoint(request).status());
    }

    private Witness witness() {
        return new Witness(secret, List.of(log.key()), memory, CLOCK);
    }

    private Witness.Answer add(long old, List<Hash> proof, long size, NoteSigner by) throws IOException {
        return witness.addCheckpoint(Witness.Request.text(old, proof, note(size, by)));
    }

    private SignedNote note(long size, NoteSigner by) throws IOException {
        Hash root = PlainTree.root(TreeTest.entries((int) size));
        String text = new Checkpoint(by.key().name(), size, root).text();
        return new SignedNote(text, List.of(by.sign(text, NOW)));
    }
}
