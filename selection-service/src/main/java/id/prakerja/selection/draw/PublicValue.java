package id.prakerja.selection.draw;

import id.prakerja.selection.wave.domain.RandomnessSource;
import java.time.Instant;
import java.util.Optional;

/**
 * The public random value of a draw.
 *
 * @param value as published; null if the wave has none
 * @param source where anyone can look it up, as announced before the closing; null if the wave has none
 */
record PublicValue(String value, String source) {

    /** The value that was announced; fails with {@code RANDOMNESS_NOT_ANNOUNCED} and the like if it is not the one given. */
    static PublicValue of(Optional<RandomnessSource> announced, String given, Instant now) {
        return new PublicValue(
                RandomnessSource.value(announced, given, now).orThrow().orElse(null),
                announced.map(RandomnessSource::source).orElse(null));
    }

    /** As it enters the seed. */
    String mixedIn() {
        return value == null ? "" : value;
    }
}
