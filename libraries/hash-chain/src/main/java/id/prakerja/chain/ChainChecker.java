package id.prakerja.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.transparency.Checkpoint;
import id.prakerja.transparency.NoteKey;
import id.prakerja.transparency.SignedNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Checks the export of a chain, with nothing else at hand. Memory holds one line, however long the export is. */
public final class ChainChecker {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<NoteKey> key;
    private final Map<Long, String> expected = new HashMap<>();

    /**
     * A checker.
     *
     * @param key of whoever signs the checkpoints; without it their signatures are not looked at
     * @param elsewhere checkpoints that were kept elsewhere, with which the chain must agree
     * @throws IllegalArgumentException if one of them is none, or is not signed by the key
     */
    public ChainChecker(Optional<NoteKey> key, List<SignedNote> elsewhere) {
        this.key = key;
        elsewhere.forEach(this::expect);
    }

    /** Reads an export to its end, or to the first thing that is wrong. */
    public ChainReport check(BufferedReader export) throws IOException {
        return new Reading(export).toEnd();
    }

    private void expect(SignedNote note) {
        if (key.isPresent() && !note.isSignedBy(key.get())) {
            throw new IllegalArgumentException("A checkpoint is not signed by " + key.get());
        }
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        String known = expected.putIfAbsent(checkpoint.size(), checkpoint.root().toString());
        if (known != null && !known.equals(checkpoint.root().toString())) {
            throw new IllegalArgumentException("Two checkpoints over " + checkpoint.size() + " batches differ");
        }
    }

    /** One export on its way through the checker. */
    private final class Reading {

        private final BufferedReader export;
        private final Map<Long, String> open = new HashMap<>(expected);
        private ChainHash last = ChainHash.start();
        private long batches;
        private long entries;
        private long line;
        private int checkpoints;

        Reading(BufferedReader export) {
            this.export = export;
        }

        ChainReport toEnd() throws IOException {
            String text = next();
            while (text != null) {
                String fault = part(text);
                if (fault != null) {
                    return report("line " + line + ": " + fault);
                }
                text = next();
            }
            return report(
                    open.isEmpty()
                            ? null
                            : "the export ends after %d batches, and checkpoints go on to %s"
                                    .formatted(batches, open.keySet()));
        }

        /** A batch with its lines, or a checkpoint; what is wrong with it. */
        private String part(String text) throws IOException {
            try {
                JsonNode head = JSON.readTree(text);
                if (head.hasNonNull("checkpoint")) {
                    return checkpoint(SignedNote.parse(head.path("checkpoint").asText()));
                }
                return batch(
                        new ChainBatch(
                                head.path("number").asLong(),
                                UUID.fromString(head.path("batchId").asText()),
                                Instant.parse(head.path("postedAt").asText()),
                                head.path("entries").asInt()),
                        head.path("hash").asText());
            } catch (JsonProcessingException | RuntimeException unreadable) {
                return "this is neither the head of a batch nor a checkpoint";
            }
        }

        private String batch(ChainBatch batch, String hash) throws IOException {
            if (batch.number() != batches + 1) {
                return "batch %d follows batch %d".formatted(batch.number(), batches);
            }
            LineDigest digest = new LineDigest();
            while (digest.lines() < batch.entries()) {
                String entry = next();
                if (entry == null) {
                    return "the export ends within batch " + batch.number();
                }
                digest.add(entry);
            }
            batches++;
            entries += batch.entries();
            last = last.next(batch, digest.bytes());
            if (!last.toString().equals(hash)) {
                return "an entry of batch %d, or its place, is not as it was written".formatted(batch.number());
            }
            String known = open.remove(batch.number());
            if (known == null) {
                return null;
            }
            checkpoints++;
            return known.equals(hash) ? null : "batch %d is not the one of the checkpoint".formatted(batch.number());
        }

        private String checkpoint(SignedNote note) {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (key.isPresent() && !note.isSignedBy(key.get())) {
                return "the checkpoint is not signed by " + key.get();
            }
            if (checkpoint.size() != batches || !checkpoint.root().toString().equals(last.toString())) {
                return "the checkpoint is not that of the %d batches before it".formatted(batches);
            }
            checkpoints++;
            return null;
        }

        private String next() throws IOException {
            line++;
            return export.readLine();
        }

        private ChainReport report(String fault) {
            return new ChainReport(batches, entries, checkpoints, fault);
        }
    }
}
