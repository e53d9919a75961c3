package id.prakerja.transparency;

import java.util.Optional;

/** A witness as a log sees it. */
public interface Cosigner {

    /** With what its cosignature is checked. */
    NoteKey key();

    /**
     * Asks for a cosignature.
     *
     * @param checkpoint the new state of the log
     * @param signed the same, signed by the log
     * @param files the tiles of the log, for the proof that nothing was rewritten
     * @return the cosignature, or empty if the witness is away or refuses
     */
    Optional<SignedNote.Line> cosign(Checkpoint checkpoint, SignedNote signed, LogFiles files);
}
