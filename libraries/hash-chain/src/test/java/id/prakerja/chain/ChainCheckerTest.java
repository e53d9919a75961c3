package id.prakerja.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.transparency.NoteSigner;
import id.prakerja.transparency.SignedNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainCheckerTest {

    private static final NoteSigner SIGNER = NoteSigner.log("prakerja.example.org/ledger", NoteSigner.newSeed());
    private static final Instant AT = Instant.parse("2020-10-01T00:00:00Z");

    private final List<String> export = new ArrayList<>();
    private ChainHash last = ChainHash.start();
    private SignedNote checkpoint;

    ChainCheckerTest() {
        for (int number = 1; number <= 3; number++) {
            List<String> lines = List.of(
                    "{\"line\":1,\"amount\":%d}".formatted(number), "{\"line\":2,\"amount\":%d}".formatted(number));
            add(number, lines);
        }
        checkpoint = ChainCheckpoint.sign(SIGNER, 3, last);
        export.add("{\"checkpoint\":\"%s\"}".formatted(checkpoint.toString().replace("\n", "\\n")));
    }

    @Test
    void findsNothingWrongWithWhatWasWritten() {
        ChainReport report = check();

        assertNull(report.fault());
        assertEquals(3, report.batches());
        assertEquals(6, report.entries());
        assertEquals(2, report.checkpoints(), "its own, and the one kept elsewhere");
    }

    @Test
    void findsAnEditedEntry() {
        export.set(4, export.get(4).replace("\"amount\":2", "\"amount\":3"));

        assertTrue(check().fault().contains("an entry of batch 2"), check().fault());
    }

    @Test
    void findsARemovedEntryAndARemovedBatch() {
        String entry = export.remove(4);
        assertTrue(check().fault().contains("batch 2"), check().fault());

        export.add(4, entry);
        export.subList(3, 6).clear();
        assertTrue(check().fault().contains("batch 3 follows batch 1"), check().fault());
    }

    @Test
    void findsReorderedEntriesAndBatches() {
        Collections.swap(export, 4, 5);
        assertTrue(check().fault().contains("batch 2"), check().fault());

        Collections.swap(export, 4, 5);
        assertNull(check().fault());
        for (int line = 0; line < 3; line++) {
            Collections.swap(export, line, line + 3);
        }
        assertTrue(check().fault().contains("batch 2 follows batch 0"), check().fault());
    }

    @Test
    void findsAnEndThatWasCutOffByTheCheckpointOfSomebodyElse() {
        export.subList(6, export.size()).clear();

        assertNull(new ChainReportOf(List.of()).report().fault());
        assertTrue(check().fault().contains("ends after 2 batches"), check().fault());
    }

    @Test
    void findsAChainThatWasComputedAnew() {
        export.clear();
        last = ChainHash.start();
        for (int number = 1; number <= 3; number++) {
            add(number, List.of("{\"line\":1,\"amount\":9}"));
        }

        assertNull(new ChainReportOf(List.of()).report().fault());
        assertTrue(check().fault().contains("not the one of the checkpoint"), check().fault());
    }

    @Test
    void findsACheckpointThatSomebodyElseSigned() {
        SignedNote forged =
                ChainCheckpoint.sign(NoteSigner.log("prakerja.example.org/ledger", NoteSigner.newSeed()), 3, last);
        export.set(9, "{\"checkpoint\":\"%s\"}".formatted(forged.toString().replace("\n", "\\n")));

        assertTrue(new ChainReportOf(List.of()).report().fault().contains("not signed by"));
        assertThrows(
                IllegalArgumentException.class, () -> new ChainChecker(Optional.of(SIGNER.key()), List.of(forged)));
    }

    @Test
    void findsWhatIsNoExport() {
        export.set(0, "PK");
        assertTrue(check().fault().startsWith("line 1: this is neither"), check().fault());
    }

    private void add(int number, List<String> lines) {
        ChainBatch batch = new ChainBatch(number, new UUID(7, number), AT, lines.size());
        last = last.next(batch, LineDigest.of(lines));
        export.add("{\"number\":%d,\"batchId\":\"%s\",\"postedAt\":\"%s\",\"entries\":%d,\"hash\":\"%s\"}"
                .formatted(number, batch.batchId(), AT, lines.size(), last));
        export.addAll(lines);
    }

    private ChainReport check() {
        return new ChainReportOf(List.of(checkpoint)).report();
    }

    /** The check of the export as it is now, against checkpoints kept elsewhere. */
    private final class ChainReportOf {

        private final List<SignedNote> elsewhere;

        ChainReportOf(List<SignedNote> elsewhere) {
            this.elsewhere = elsewhere;
        }

        ChainReport report() {
            try {
                return new ChainChecker(Optional.of(SIGNER.key()), elsewhere)
                        .check(new BufferedReader(new StringReader(String.join("\n", export) + "\n")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
