package id.prakerja.draw.beacon.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A drand chain.
 *
 * @param name what it is called, such as {@code quicknet}
 * @param hash lower-case hex SHA-256 over its parameters: what it is known by everywhere
 * @param scheme how it signs
 * @param publicKey compressed point in lower-case hex
 * @param groupHash lower-case hex hash of the group that began the chain
 * @param genesis when round 1 came into being, UTC
 * @param period time between two rounds
 */
public record DrandChain(
        String name,
        String hash,
        DrandScheme scheme,
        String publicKey,
        String groupHash,
        Instant genesis,
        Duration period) {

    /** The beacon whose name does not enter the hash. */
    private static final String DEFAULT = "default";

    /**
     * The hash that follows from the parameters: whoever knows it knows them, and cannot be told others.
     *
     * @return SHA-256(period in seconds as 4 bytes ‖ genesis in Unix seconds as 8 bytes ‖ public key ‖ group hash ‖ name, unless it is {@code
     *     default}), lower-case hex
     */
    public String computedHash() {
        HexFormat hex = HexFormat.of();
        byte[] key = hex.parseHex(publicKey);
        byte[] group = hex.parseHex(groupHash);
        byte[] id = name.equals(DEFAULT) ? new byte[0] : name.getBytes(StandardCharsets.UTF_8);
        return hex.formatHex(DrandScheme.sha256(
                ByteBuffer.allocate(Integer.BYTES + Long.BYTES + key.length + group.length + id.length)
                        .putInt(Math.toIntExact(period.toSeconds()))
                        .putLong(genesis.getEpochSecond())
                        .put(key)
                        .put(group)
                        .put(id)
                        .array()));
    }

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
     * The first round that comes into being at or after a moment.
     *
     * @param moment UTC
     * @return its number, 1 or more
     */
    public long firstRoundFrom(Instant moment) {
        Duration since = Duration.between(genesis, moment);
        if (since.isNegative()) {
            return 1;
        }
        long whole = since.dividedBy(period);
        return period.multipliedBy(whole).equals(since) ? whole + 1 : whole + 2;
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
