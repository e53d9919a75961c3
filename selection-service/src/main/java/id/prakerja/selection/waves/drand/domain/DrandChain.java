package id.prakerja.selection.waves.drand.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A drand chain.
 *
 * @param name what it is called, such as {@code quicknet}
 * @param hash lower-case hex SHA-256 over its parameters: what it is known by everywhere
 * @param scheme how it signs
 * @param publicKey compressed point in lower-case hex
 * @param genesis when round 1 came into being, UTC
 * @param period time between two rounds
 */
public record DrandChain(
        String name, String hash, DrandScheme scheme, String publicKey, Instant genesis, Duration period) {

    /**
     * When a round comes into being. Before that nobody knows its value, not even those who run the chain, unless as many of them
     * as it takes to sign conspire.
     *
     * @param round its number, 1 or more
     * @return genesis + (round - 1) × period, UTC
     */
    public Instant timeOf(long round) {
        return genesis.plus(period.multipliedBy(round - 1));
    }

    /**
     * A round as people can look it up.
     *
     * @param round its number
     * @return such as {@code drand quicknet, round 4242, chain 52db…}
     */
    public String describe(long round) {
        return "drand %s, round %d, chain %s".formatted(name, round, hash);
    }
}
