package id.prakerja.selection.waves.wave.domain;

import java.time.Instant;

/**
 * What a wave keeps of its draw: everything needed to check it.
 *
 * @param seed lower-case hex of the revealed secret; its SHA-256 is the commitment
 * @param publicRandomness public random value that was mixed in; null if none
 * @param randomnessSource where that value can be looked up; null if none
 * @param entryRoot lower-case hex root of the frozen list
 * @param outcomeRoot lower-case hex root of the ranks and results
 * @param entries people who had joined in any way when the list was frozen
 * @param eligible entries on the list
 * @param selected seats given
 * @param drawnAt when, UTC
 */
public record DrawRecord(
        String seed,
        String publicRandomness,
        String randomnessSource,
        String entryRoot,
        String outcomeRoot,
        long entries,
        long eligible,
        long selected,
        Instant drawnAt) {}
