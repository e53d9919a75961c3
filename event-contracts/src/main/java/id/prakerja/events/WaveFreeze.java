package id.prakerja.events;

import java.time.Instant;
import java.util.List;

/**
 * What was fixed when a wave's list was frozen, before the public random value of its draw existed. Part of {@link WaveChanged}, which has
 * the root of the list and the number of those who joined.
 *
 * @param frozenAt when the list was stored and this published, UTC
 * @param eligible entries on the list
 * @param joinsCounted people who joined by registration's own count; null where it had not come
 * @param overrideReason why two people let it be frozen though the two numbers differ; null where they agree
 * @param rulesVersion version of the wave's rules by which the entries were judged
 * @param lists version and digest of every list that counted
 * @param randomnessSource where anyone can look up the public random value
 * @param drandChain lower-case hex hash of the drand chain; null for other sources
 * @param drandRound number of the round; null for other sources
 * @param drawDueAt when the public random value comes into being, UTC; the draw follows
 */
public record WaveFreeze(
        Instant frozenAt,
        long eligible,
        Long joinsCounted,
        String overrideReason,
        int rulesVersion,
        List<ListVersion> lists,
        String randomnessSource,
        String drandChain,
        Long drandRound,
        Instant drawDueAt) {

    /**
     * A list of another authority as it counted.
     *
     * @param kind {@code EXCLUSION} or {@code PRIORITY}
     * @param list its name
     * @param version the newest that was held whole
     * @param digest over its changes, as its publisher gave it
     */
    public record ListVersion(String kind, String list, long version, String digest) {}
}
