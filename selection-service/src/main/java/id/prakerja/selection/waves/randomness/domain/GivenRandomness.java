package id.prakerja.selection.waves.randomness.domain;

/**
 * The public random value that is handed in for a draw.
 *
 * @param value as published; null if none is given
 * @param signature of a drand round, lower-case hex; null if not given
 * @param previousSignature of the drand round before, lower-case hex; null if not given
 */
public record GivenRandomness(String value, String signature, String previousSignature) {}
