package id.prakerja.selection.waves.wave.domain;

import java.time.Instant;
import java.util.List;

/**
 * What is fixed before the public random value exists, and published then: the list, by what it was judged, and which value the draw
 * takes.
 *
 * @param frozenAt when the list was stored and its root published, UTC
 * @param entryRoot lower-case hex root of the list
 * @param joined people who had joined when the intake ended, in the list or not
 * @param eligible entries on the list
 * @param joinsCounted people who joined by registration's own count; null where it had not come
 * @param overrideReason why two people let it be frozen though the two numbers differ; null where they agree
 * @param rulesVersion version of the wave's rules by which the entries were judged
 * @param lists version and digest of every list that counted
 * @param value which public random value the draw takes
 * @param selfTests by what the draw's self-tests will be judged
 */
public record FreezeRecord(
        Instant frozenAt,
        String entryRoot,
        long joined,
        long eligible,
        Long joinsCounted,
        String overrideReason,
        int rulesVersion,
        List<ListVersion> lists,
        AwaitedValue value,
        SelfTestTerms selfTests) {

    /**
     * By what the self-tests are judged, fixed before the order can be known.
     *
     * @param significancePerMillion in how many of a million fair draws any of the tests may fail
     * @param smallestGroup entries that a group needs to stand for itself
     */
    public record SelfTestTerms(int significancePerMillion, int smallestGroup) {}

    /**
     * A list of another authority as it counted.
     *
     * @param kind {@code EXCLUSION} or {@code PRIORITY}
     * @param list its name
     * @param version the newest that was held whole
     * @param digest over its changes, as its publisher gave it
     */
    public record ListVersion(String kind, String list, long version, String digest) {}

    /**
     * The public random value that a frozen wave waits for.
     *
     * @param kind {@code DRAND} or {@code PUBLISHED}
     * @param source where anyone can look it up
     * @param chain hash of the drand chain; null for other kinds
     * @param round number of the chain's round; null for other kinds
     * @param marginSeconds how long after the freeze it comes into being at the earliest
     * @param dueAt when it comes into being, UTC
     */
    public record AwaitedValue(
            String kind, String source, String chain, Long round, long marginSeconds, Instant dueAt) {}
}
