package id.prakerja.selection.waves.randomness.domain;

import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.wave.domain.FreezeRecord.AwaitedValue;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.selection.waves.wave.domain.WaveReadiness;
import java.time.Instant;

/**
 * Where the public random value of a draw will come from, announced before the wave opens: the first round of a drand chain that comes
 * into being a stated time after the freeze, or one value that others publish. It does not exist yet when the list is frozen, so that
 * nobody can choose the list, or the value, by what the draw would give.
 *
 * @param kind what publishes the value
 * @param source where anyone can look it up
 * @param chain hash of the drand chain; where others publish the value, of the one that takes its place if the freeze comes too late for it
 * @param marginSeconds how long after the freeze the value comes into being at the earliest
 * @param availableAt when a value that others publish comes into being, UTC; null for drand, where it follows from the freeze
 */
public record RandomnessSource(
        RandomnessKind kind, String source, String chain, long marginSeconds, Instant availableAt) {

    /**
     * Judges an announcement.
     *
     * @param wave of the draw
     * @return this source, or {@code WAVE_STATE}, {@code RANDOMNESS_BEFORE_FREEZE}
     */
    public Decision<RandomnessSource> announceFor(Wave wave) {
        return WaveReadiness.toBeAnnouncedFor(wave).then(this::holdsFor);
    }

    /**
     * Judges a window: nobody may know the value before the list is frozen.
     *
     * @param wave with its window
     * @return this source, or {@code RANDOMNESS_BEFORE_FREEZE}
     */
    public Decision<RandomnessSource> holdsFor(Wave wave) {
        Instant earliest = WaveReadiness.freezeAt(wave).plusSeconds(marginSeconds);
        return availableAt != null && availableAt.isBefore(earliest)
                ? Decision.refused(WaveProblem.RANDOMNESS_BEFORE_FREEZE, availableAt.toString(), earliest.toString())
                : Decision.granted(this);
    }

    /**
     * Which value a list waits for. A value that would be known less than the margin after the freeze is not taken: the drand chain takes
     * its place.
     *
     * @param frozenAt when the list was frozen
     * @param drand the chain
     * @return the value
     */
    public AwaitedValue awaitedBy(Instant frozenAt, DrandChain drand) {
        Instant earliest = frozenAt.plusSeconds(marginSeconds);
        if (availableAt != null && !availableAt.isBefore(earliest)) {
            return new AwaitedValue(kind.name(), source, null, null, marginSeconds, availableAt);
        }
        long round = drand.firstRoundFrom(earliest);
        return new AwaitedValue(
                RandomnessKind.DRAND.name(),
                drand.describe(round),
                drand.hash(),
                round,
                marginSeconds,
                drand.timeOf(round));
    }

    /**
     * Judges a value for the draw; the signature of a drand round is judged apart.
     *
     * @param awaited which value the list waits for
     * @param value the value given with the draw; null if none
     * @return the value, or {@code RANDOMNESS_REQUIRED}, {@code RANDOMNESS_TOO_EARLY}, {@code RANDOMNESS_MALFORMED}
     */
    public static Decision<String> value(AwaitedValue awaited, String value, Instant now) {
        if (value == null) {
            return Decision.refused(WaveProblem.RANDOMNESS_REQUIRED, awaited.source());
        }
        if (now.isBefore(awaited.dueAt())) {
            return Decision.refused(
                    WaveProblem.RANDOMNESS_TOO_EARLY,
                    awaited.source(),
                    awaited.dueAt().toString());
        }
        return RandomnessKind.valueOf(awaited.kind()).fits(value)
                ? Decision.granted(value)
                : Decision.refused(WaveProblem.RANDOMNESS_MALFORMED, awaited.kind());
    }
}
