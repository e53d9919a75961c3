package id.prakerja.selection.draw.draw;

import id.prakerja.selection.waves.randomness.domain.RandomnessSource;
import java.util.Optional;

/**
 * The public random value of a draw.
 *
 * @param value as published; null if the wave has none
 * @param source where anyone can look it up, as announced before the closing; null if the wave has none
 */
record PublicValue(String value, String source) {

    /** A value that was taken. */
    static PublicValue of(Optional<RandomnessSource> announced, String given) {
        return new PublicValue(given, announced.map(RandomnessSource::source).orElse(null));
    }

    /** As it enters the seed. */
    String mixedIn() {
        return value == null ? "" : value;
    }
}
