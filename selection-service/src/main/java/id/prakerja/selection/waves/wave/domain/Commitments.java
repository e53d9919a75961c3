package id.prakerja.selection.waves.wave.domain;

/**
 * What is committed to before a wave opens, so that it cannot be chosen once the public random value is known.
 *
 * @param seed lower-case hex SHA-256 of the secret seed of the draw
 * @param pseudonyms lower-case hex SHA-256 of the key of the entry ids and family codes
 */
public record Commitments(String seed, String pseudonyms) {}
