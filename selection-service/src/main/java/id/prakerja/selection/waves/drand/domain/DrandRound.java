package id.prakerja.selection.waves.drand.domain;

/**
 * A round of a chain: one value, which is known from its time on.
 *
 * @param chain hash of the chain, lower-case hex
 * @param round its number, 1 or more
 */
public record DrandRound(String chain, long round) {}
