package id.prakerja.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks a whole log from its public files alone, however its operator came to them: that its checkpoint is signed and cosigned, that its entries
 * are those under the checkpoint, and that every checkpoint which somebody kept is of the same history.
 */
public final class LogAudit {

    private final LogFiles files;
    private final NoteKey log;
    private final List<NoteKey> witnesses;
    private final int needed;
    private final List<String> checks = new ArrayList<>();
    private final List<byte[]> entries = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();

    /**
     * An audit.
     *
     * @param files of the log
     * @param log its key
     * @param witnesses whose cosignatures count
     * @param needed how many of them there must be
     */
    public LogAudit(LogFiles files, NoteKey log, List<NoteKey> witnesses, int needed) {
        this.files = files;
        this.log = log;
        this.witnesses = List.copyOf(witnesses);
        this.needed = needed;
    }

    /**
     * What an audit came to.
     *
     * @param checks what was found to hold, a sentence each
     * @param fault the first thing that is wrong; empty if nothing is
     * @param entries of the log in their order, as far as they were read
     */
    public record Report(List<String> checks, Optional<String> fault, List<byte[]> entries) {}

    /**
     * Checks.
     *
     * @param kept checkpoints of this log that somebody has from other days, or other places
     * @throws IOException if the files cannot be reached; a file that is not there is a fault
     */
    public Report check(List<SignedNote> kept) throws IOException {
        try {
            Checkpoint checkpoint = checkpoint();
            readEntries(checkpoint);
            for (SignedNote note : kept) {
                compare(note);
            }
            return new Report(checks, Optional.empty(), entries);
        } catch (FaultException fault) {
            return new Report(checks, Optional.of(fault.getMessage()), entries);
        }
    }

    private Checkpoint checkpoint() throws IOException, FaultException {
        byte[] file = files.read(TransparencyLog.CHECKPOINT)
                .orElseThrow(() -> new FaultException("The log has no checkpoint."));
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(new String(file, UTF_8));
            checkpoint = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException malformed) {
            throw new FaultException("The checkpoint is malformed.");
        }
        refuseUnless(isOf(note, checkpoint), "The checkpoint is not signed by the log " + log.name() + ".");
        long cosigned = witnesses.stream().filter(note::isSignedBy).count();
        refuseUnless(
                cosigned >= needed,
                "The checkpoint of %d entries is cosigned by %d of %d witnesses; %d are needed."
                        .formatted(checkpoint.size(), cosigned, witnesses.size(), needed));
        checks.add("The checkpoint of %d entries is signed by %s and cosigned by %d of %d witnesses."
                .formatted(checkpoint.size(), log.name(), cosigned, witnesses.size()));
        return checkpoint;
    }

    private boolean isOf(SignedNote note, Checkpoint checkpoint) {
        return checkpoint.origin().equals(log.name()) && note.isSignedBy(log);
    }

    private void readEntries(Checkpoint checkpoint) throws IOException, FaultException {
        long size = checkpoint.size();
        for (long bundle = 0; bundle * Tile.FULL < size; bundle++) {
            ByteBuffer bytes = ByteBuffer.wrap(file(Tile.in(Tile.ENTRIES, bundle, size)));
            byte[] hashes = file(Tile.in(0, bundle, size));
            int width = (int) Math.min(Tile.FULL, size - bundle * Tile.FULL);
            for (int i = 0; i < width; i++) {
                byte[] entry = next(bytes);
                Hash leaf = Hash.ofLeaf(entry);
                boolean named = hashes.length >= (i + 1) * Hash.LENGTH
                        && Arrays.equals(hashes, i * Hash.LENGTH, (i + 1) * Hash.LENGTH, leaf.bytes(), 0, Hash.LENGTH);
                refuseUnless(named, "Entry %d is another one than its tile says.".formatted(entries.size()));
                entries.add(entry);
                leaves.add(leaf);
            }
        }
        refuseUnless(
                root(leaves.size()).equals(checkpoint.root()),
                "The %d entries do not make the root of the checkpoint.".formatted(size));
        checks.add("Its %d entries make the root %s.".formatted(size, checkpoint.root()));
    }

    private static byte[] next(ByteBuffer bundle) throws FaultException {
        if (bundle.remaining() >= Short.BYTES) {
            byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
            if (entry.length <= bundle.remaining()) {
                bundle.get(entry);
                return entry;
            }
        }
        throw new FaultException("A bundle of entries is too short.");
    }

    /** A partial file may be gone once the full one is there. */
    private byte[] file(Tile tile) throws IOException, FaultException {
        Optional<byte[]> found = files.read(tile.path());
        if (found.isEmpty()) {
            found = files.read(new Tile(tile.level(), tile.index(), Tile.FULL).path());
        }
        return found.orElseThrow(() -> new FaultException("The file %s is missing.".formatted(tile.path())));
    }

    private void compare(SignedNote note) throws FaultException {
        Checkpoint kept;
        try {
            kept = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException malformed) {
            throw new FaultException("A checkpoint that was kept is malformed.");
        }
        refuseUnless(isOf(note, kept), "A checkpoint that was kept is not signed by the log " + log.name() + ".");
        refuseUnless(
                kept.size() <= leaves.size(),
                "The log had %d entries when a checkpoint was kept, and has %d now."
                        .formatted(kept.size(), leaves.size()));
        refuseUnless(
                root((int) kept.size()).equals(kept.root()),
                "Whoever kept the checkpoint of %d entries was shown another history.".formatted(kept.size()));
        checks.add("The checkpoint of %d entries that was kept is of this history.".formatted(kept.size()));
    }

    private Hash root(int size) {
        return size == 0 ? Hash.ofNothing() : root(0, size);
    }

    private Hash root(int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        return Hash.ofNode(root(from, middle), root(middle, to));
    }

    private static void refuseUnless(boolean holds, String otherwise) throws FaultException {
        if (!holds) {
            throw new FaultException(otherwise);
        }
    }

    /** What is wrong with a log. */
    private static final class FaultException extends Exception {

        private static final long serialVersionUID = 1L;

        FaultException(String fault) {
            super(fault);
        }
    }
}
