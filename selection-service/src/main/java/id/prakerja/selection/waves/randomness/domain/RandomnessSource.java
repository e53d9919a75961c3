package id.prakerja.selection.waves.randomness.domain;

import id.prakerja.refusal.Decision;
import id.prakerja.selection.waves.drand.domain.DrandRound;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveProblem;
import id.prakerja.selection.waves.wave.domain.WaveReadiness;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the public random value of a wave will come from: one value that does not exist yet, named before the wave closes. Nobody can
 * then wait for a convenient one.
 *
 * @param kind what kind of source it is
 * @param source which value exactly, for people
 * @param availableAt when it comes into being, not before the closing, UTC
 * @param round the drand round, by whose signature the value can be checked; null for other kinds
 */
public record RandomnessSource(RandomnessKind kind, String source, Instant availableAt, DrandRound round) {

    /**
     * Judges an announcement.
     *
     * @param wave of the draw
     * @return this source, or {@code WAVE_STATE}, {@code RANDOMNESS_BEFORE_CLOSE}
     */
    public Decision<RandomnessSource> announceFor(Wave wave, Instant now) {
        return WaveReadiness.toBeJoined(wave, now)
                .then(joinable -> holdsFor(wave.terms().closesAt()));
    }

    /**
     * Judges a closing: nobody may know the value while people can still join.
     *
     * @param closesAt end of the joining window
     * @return this source, or {@code RANDOMNESS_BEFORE_CLOSE}
     */
    public Decision<RandomnessSource> holdsFor(Instant closesAt) {
        return availableAt.isBefore(closesAt)
                ? Decision.refused(WaveProblem.RANDOMNESS_BEFORE_CLOSE, availableAt.toString(), closesAt.toString())
                : Decision.granted(this);
    }

    /**
     * Judges a value for the draw; the signature of a drand round is judged apart.
     *
     * @param announced what was announced; empty if nothing was
     * @param value the value given with the draw; null if none
     * @return the value, null where none is needed; or {@code RANDOMNESS_NOT_ANNOUNCED}, {@code RANDOMNESS_REQUIRED}, {@code
     *     RANDOMNESS_TOO_EARLY}, {@code RANDOMNESS_MALFORMED}
     */
    public static Decision<Optional<String>> value(Optional<RandomnessSource> announced, String value, Instant now) {
        if (announced.isEmpty()) {
            return value == null
                    ? Decision.granted(Optional.empty())
                    : Decision.refused(WaveProblem.RANDOMNESS_NOT_ANNOUNCED);
        }
        RandomnessSource source = announced.get();
        if (value == null) {
            return Decision.refused(WaveProblem.RANDOMNESS_REQUIRED, source.source());
        }
        if (now.isBefore(source.availableAt())) {
            return Decision.refused(
                    WaveProblem.RANDOMNESS_TOO_EARLY,
                    source.source(),
                    source.availableAt().toString());
        }
        return source.kind().fits(value)
                ? Decision.granted(Optional.of(value))
                : Decision.refused(
                        WaveProblem.RANDOMNESS_MALFORMED, source.kind().name());
    }
}
