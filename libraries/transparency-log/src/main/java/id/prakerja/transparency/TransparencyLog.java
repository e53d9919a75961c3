package id.prakerja.transparency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A log that is written by one process at a time. Entries count once a checkpoint over them has been published; a process killed
 * before that appends the same entries again.
 *
 * <p>Before witnesses are asked, the new checkpoint is set down in a file of its own: a checkpoint that a witness has cosigned binds
 * the log, even if the process dies before it is published.
 */
public final class TransparencyLog {

    /** Where the published checkpoint lies. */
    public static final String CHECKPOINT = "checkpoint";

    private static final String INTENDED = "checkpoint.intended";

    private final LogFiles files;
    private final NoteSigner signer;
    private final Clock clock;
    private final RightEdge edge;

    private TransparencyLog(LogFiles files, NoteSigner signer, Clock clock, RightEdge edge) {
        this.files = files;
        this.signer = signer;
        this.clock = clock;
        this.edge = edge;
    }

    /**
     * Opens a log where it was left, or begins one.
     *
     * @throws IOException if its files cannot be read, or its checkpoint is not its own
     */
    public static TransparencyLog open(LogFiles files, NoteSigner signer, Clock clock) throws IOException {
        long size = 0;
        for (String path : List.of(CHECKPOINT, INTENDED)) {
            Optional<byte[]> note = files.read(path);
            if (note.isPresent()) {
                size = Math.max(size, own(note.get(), signer.key()).size());
            }
        }
        return new TransparencyLog(files, signer, clock, new RightEdge(files, size));
    }

    /** How many entries there are, with those appended since the last checkpoint. */
    public long size() {
        return edge.size();
    }

    /**
     * Appends entries. They are in files when this returns, but bind nobody before {@link #publish}.
     *
     * @param entries each of at most 65,535 bytes
     * @return the index of the first of them
     * @throws IOException if they cannot be written; open the log anew then
     */
    public long append(List<byte[]> entries) throws IOException {
        for (byte[] entry : entries) {
            if (entry.length > RightEdge.LONGEST_ENTRY) {
                throw new IllegalArgumentException("An entry has at most %d bytes, this one has %d."
                        .formatted(RightEdge.LONGEST_ENTRY, entry.length));
            }
        }
        long first = edge.size();
        for (byte[] entry : entries) {
            edge.add(entry);
        }
        edge.writeUnfinished();
        return first;
    }

    /**
     * Signs the tree as it is, has it cosigned, and publishes the checkpoint.
     *
     * @param witnesses who are asked; one that is away or refuses leaves its line out
     * @param needed how many of them must have cosigned, or nothing is published
     * @return the checkpoint with all its signatures
     * @throws IOException if it cannot be written, or too few have cosigned
     */
    public SignedNote publish(List<Cosigner> witnesses, int needed) throws IOException {
        Checkpoint checkpoint =
                new Checkpoint(signer.key().name(), edge.size(), new TreeReader(files, edge.size()).root());
        SignedNote signed = new SignedNote(checkpoint.text(), List.of(signer.sign(checkpoint.text(), clock.instant())));
        write(INTENDED, signed);
        List<SignedNote.Line> cosignatures = new ArrayList<>();
        for (Cosigner witness : witnesses) {
            witness.cosign(checkpoint, signed, files)
                    .filter(line -> signed.with(List.of(line)).isSignedBy(witness.key()))
                    .ifPresent(cosignatures::add);
        }
        if (cosignatures.size() < needed) {
            throw new IOException("Of %d witnesses %d have cosigned the checkpoint of size %d; %d are needed."
                    .formatted(witnesses.size(), cosignatures.size(), checkpoint.size(), needed));
        }
        SignedNote published = signed.with(cosignatures);
        write(CHECKPOINT, published);
        return published;
    }

    private void write(String path, SignedNote note) throws IOException {
        files.write(path, note.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Checkpoint own(byte[] bytes, NoteKey key) throws IOException {
        SignedNote note = SignedNote.parse(new String(bytes, StandardCharsets.UTF_8));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!note.isSignedBy(key) || !checkpoint.origin().equals(key.name())) {
            throw new IOException("The checkpoint is not signed by this log's key; another log lies here.");
        }
        return checkpoint;
    }
}
