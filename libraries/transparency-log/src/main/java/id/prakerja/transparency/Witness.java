package id.prakerja.transparency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Remembers the last state of each log that it watches and cosigns a new one only if nothing before it was rewritten (C2SP
 * {@code tlog-witness}). A log that shows different histories to different people finds no witness for the second.
 */
public final class Witness {

    private static final int MOST_PROOF_LINES = 63;
    private static final String OLD = "old ";

    private final NoteSigner signer;
    private final Map<String, NoteKey> logs;
    private final LogFiles memory;
    private final Clock clock;

    /**
     * A witness.
     *
     * @param signer its secret
     * @param logs the keys of the logs that it watches; a log's name is its origin
     * @param memory where it keeps what it has seen
     * @param clock the time in its cosignatures
     */
    public Witness(NoteSigner signer, List<NoteKey> logs, LogFiles memory, Clock clock) {
        this.signer = signer;
        this.logs = logs.stream().collect(Collectors.toMap(NoteKey::name, Function.identity()));
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * An answer over HTTP.
     *
     * @param status 200, or why not
     * @param type content type
     * @param body cosignatures, or the size that the witness knows, or nothing
     */
    public record Answer(int status, String type, String body) {

        private static Answer of(int status, String reason) {
            return new Answer(status, "text/plain; charset=utf-8", reason + "\n");
        }
    }

    /** With what its cosignatures are checked. */
    public NoteKey key() {
        return signer.key();
    }

    /**
     * Answers {@code POST /add-checkpoint}.
     *
     * @param request an {@code old} line with the size that the log believes to be the last known here, the consistency proof from
     *     there, an empty line, and the signed checkpoint
     * @throws IOException if what is known cannot be read or set down; nothing has been cosigned then
     */
    public synchronized Answer addCheckpoint(String request) throws IOException {
        Request parsed;
        try {
            parsed = Request.parse(request);
        } catch (IllegalArgumentException e) {
            return Answer.of(400, e.getMessage());
        }
        Checkpoint checkpoint = parsed.checkpoint();
        NoteKey log = logs.get(checkpoint.origin());
        if (log == null) {
            return Answer.of(404, "This log is not watched here.");
        }
        if (!parsed.note().isSignedBy(log)) {
            return Answer.of(403, "The checkpoint is not signed by the log.");
        }
        Checkpoint known = known(checkpoint.origin());
        if (parsed.old() > checkpoint.size()) {
            return Answer.of(400, "The old size is larger than the new one.");
        }
        if (parsed.old() != known.size()
                || (checkpoint.size() == known.size() && !checkpoint.root().equals(known.root()))) {
            return new Answer(409, "text/x.tlog.size", known.size() + "\n");
        }
        if (!Proofs.consistent(known.root(), known.size(), checkpoint.root(), checkpoint.size(), parsed.proof())) {
            return Answer.of(422, "The proof does not show that nothing was rewritten.");
        }
        // Set down before it is answered: what was cosigned must never be forgotten.
        memory.write(path(checkpoint.origin()), parsed.note().toString().getBytes(StandardCharsets.UTF_8));
        return new Answer(
                200, "text/plain; charset=utf-8", signer.sign(parsed.note().text(), clock.instant()) + "\n");
    }

    private Checkpoint known(String origin) throws IOException {
        Optional<byte[]> note = memory.read(path(origin));
        return note.isEmpty()
                ? new Checkpoint(origin, 0, Hash.ofNothing())
                : Checkpoint.parse(SignedNote.parse(new String(note.get(), StandardCharsets.UTF_8))
                        .text());
    }

    private static String path(String origin) {
        return "seen/" + HexFormat.of().formatHex(Hash.sha256().digest(origin.getBytes(StandardCharsets.UTF_8)));
    }

    /** What is sent to a witness. */
    record Request(long old, List<Hash> proof, SignedNote note, Checkpoint checkpoint) {

        static Request parse(String text) {
            int end = text.indexOf("\n\n");
            if (end < 0 || !text.startsWith(OLD)) {
                throw new IllegalArgumentException(
                        "The request is an old size, a proof, an empty line and a checkpoint.");
            }
            List<String> lines = text.substring(0, end).lines().toList();
            if (lines.size() - 1 > MOST_PROOF_LINES) {
                throw new IllegalArgumentException("A proof has at most %d lines.".formatted(MOST_PROOF_LINES));
            }
            String old = lines.get(0).substring(OLD.length());
            if (!old.matches("0|[1-9][0-9]{0,17}")) {
                throw new IllegalArgumentException("The old size is not a number.");
            }
            List<Hash> proof = new ArrayList<>();
            lines.subList(1, lines.size()).forEach(line -> proof.add(Hash.parse(line)));
            SignedNote note = SignedNote.parse(text.substring(end + 2));
            return new Request(Long.parseLong(old), proof, note, Checkpoint.parse(note.text()));
        }

        static String text(long old, List<Hash> proof, SignedNote note) {
            StringBuilder text = new StringBuilder(OLD).append(old).append('\n');
            proof.forEach(hash -> text.append(hash).append('\n'));
            return text.append('\n').append(note).toString();
        }
    }
}
