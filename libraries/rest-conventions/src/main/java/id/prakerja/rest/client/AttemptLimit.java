package id.prakerja.rest.client;

import java.time.Duration;

/**
 * How often one key may try something.
 *
 * @param scope what keys are: a person, an address, a prefix, everybody
 * @param most attempts that may come at once after a pause
 * @param every after how long each attempt is given back
 */
public record AttemptLimit(String scope, int most, Duration every) {

    /** Refuses limits that would let nobody or everybody through. */
    public AttemptLimit {
        if (most < 1 || every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("A limit lets at least one through and gives back after a while");
        }
    }
}
