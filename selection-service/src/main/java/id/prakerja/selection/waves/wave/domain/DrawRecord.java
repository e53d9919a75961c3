package id.prakerja.selection.waves.wave.domain;

import id.prakerja.draw.selftest.domain.SelfTests;
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
 * @param selfTests what the statistical self-tests came to
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
        Instant drawnAt,
        SelfTests selfTests) {

    /** The same with an answer for the self-tests that failed. */
    DrawRecord answered(String answer) {
        return new DrawRecord(
                seed,
                publicRandomness,
                randomnessSource,
                entryRoot,
                outcomeRoot,
                entries,
                eligible,
                selected,
                drawnAt,
                selfTests.answered(answer));
    }
}
