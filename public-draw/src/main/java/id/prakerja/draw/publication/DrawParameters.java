package id.prakerja.draw.publication;

import id.prakerja.draw.beacon.domain.DrandChain;
import id.prakerja.draw.selftest.domain.SelfTest;
import id.prakerja.draw.selftest.domain.SelfTests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Everything about a draw that is not an entry: what was fixed when, and by what.
 *
 * @param wave number of the wave
 * @param history every version of the wave up to the draw
 * @param window when people could join
 * @param seats what there was to draw for
 * @param rules the rule set by which the entries were judged, as JSON
 * @param seedCommitment hex SHA-256 of the seed, published before the wave opened
 * @param pseudonymCommitment hex SHA-256 of the key of the entry ids and family codes, published with it
 * @param announcements every announcement of where the public random value would come from
 * @param freeze what was fixed before the value existed
 * @param seed the revealed seed, hex
 * @param value the public random value
 * @param selected seats given
 * @param outcomeRoot hex root of ranks and results
 * @param selfTests what the statistical self-tests came to
 */
public record DrawParameters(
        int wave,
        List<Step> history,
        Window window,
        Seats seats,
        Map<String, Object> rules,
        String seedCommitment,
        String pseudonymCommitment,
        List<Announcement> announcements,
        Freeze freeze,
        String seed,
        Value value,
        int selected,
        String outcomeRoot,
        SelfTests selfTests) {

    /** Names and version the rules by which the draw is made and published. */
    static final String FORMAT = "prakerja draw 3";

    /**
     * A version of the wave.
     *
     * @param version from 1 on
     * @param status what it became
     * @param at when, see {@link Times}
     */
    public record Step(int version, String status, String at) {}

    /**
     * When people could join.
     *
     * @param opensAt see {@link Times}
     * @param closesAt exclusive, see {@link Times}
     * @param graceSeconds how long after that entries made in time could be delivered
     */
    public record Window(String opensAt, String closesAt, int graceSeconds) {}

    /**
     * What there was to draw for.
     *
     * @param quota seats of the wave
     * @param priorityShareBasisPoints share kept for the priority list, in 1/10,000
     * @param affirmativeShareBasisPoints share kept for the affirmative group, in 1/10,000; 0 for none
     * @param familyCap recipients per family card; 0 for no cap
     * @param provinces seats by two-digit province code
     */
    public record Seats(
            int quota,
            int priorityShareBasisPoints,
            int affirmativeShareBasisPoints,
            int familyCap,
            SortedMap<String, Integer> provinces) {}

    /**
     * An announcement of a source.
     *
     * @param at when it was made, see {@link Times}
     * @param kind {@code DRAND} or {@code PUBLISHED}
     * @param source where the value could be looked up
     * @param chain hash of the drand chain, or of the one that takes the place of a published value
     * @param marginSeconds from the freeze to the value, at least
     * @param availableAt when a published value comes into being; null for drand
     */
    public record Announcement(
            String at, String kind, String source, String chain, int marginSeconds, String availableAt) {}

    /**
     * What was fixed before the value existed.
     *
     * @param at when the list was stored and its root published, see {@link Times}
     * @param joined people who had joined
     * @param joinsCounted people who joined by registration's count; null where it had not come
     * @param overrideReason why two people let it be frozen though the numbers differ; null where they agree
     * @param lists the versions that counted
     * @param eligible entries on the list
     * @param entryRoot hex root of the list
     */
    public record Freeze(
            String at,
            int joined,
            Integer joinsCounted,
            String overrideReason,
            List<ListVersion> lists,
            int eligible,
            String entryRoot) {}

    /**
     * A list of another authority as it counted.
     *
     * @param kind {@code EXCLUSION} or {@code PRIORITY}
     * @param list its name
     * @param version the newest that was held whole
     * @param digest over its changes
     */
    public record ListVersion(String kind, String list, int version, String digest) {}

    /**
     * The public random value.
     *
     * @param kind {@code DRAND} or {@code PUBLISHED}
     * @param source where anyone can look it up
     * @param dueAt when it came into being, see {@link Times}
     * @param chain the drand chain; null for other kinds
     * @param round number of the round; 0 for other kinds
     * @param value as published
     * @param signature of the round, hex; null for other kinds
     * @param previousSignature of the round before, hex; null where the chain does not sign it
     */
    public record Value(
            String kind,
            String source,
            String dueAt,
            DrandChain chain,
            long round,
            String value,
            String signature,
            String previousSignature) {}

    /** The bytes of {@code parameters.json}. */
    byte[] bytes() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("format", FORMAT);
        object.put("wave", wave);
        object.put("history", history.stream().map(DrawParameters::json).toList());
        object.put("opensAt", window.opensAt());
        object.put("closesAt", window.closesAt());
        object.put("joinGraceSeconds", window.graceSeconds());
        object.put("quota", seats.quota());
        object.put("priorityShareBasisPoints", seats.priorityShareBasisPoints());
        object.put("affirmativeShareBasisPoints", seats.affirmativeShareBasisPoints());
        object.put("familyCap", seats.familyCap());
        object.put("seats", seats.provinces());
        object.put("rules", rules);
        object.put("seedCommitment", seedCommitment);
        object.put("pseudonymCommitment", pseudonymCommitment);
        object.put(
                "announcements",
                announcements.stream().map(DrawParameters::json).toList());
        object.put("frozenAt", freeze.at());
        object.put("joined", freeze.joined());
        object.put("joinsCounted", freeze.joinsCounted());
        object.put("overrideReason", freeze.overrideReason());
        object.put("lists", freeze.lists().stream().map(DrawParameters::json).toList());
        object.put("eligible", freeze.eligible());
        object.put("entryRoot", freeze.entryRoot());
        object.put("seed", seed);
        object.put("publicRandomness", json(value));
        object.put("selected", selected);
        object.put("outcomeRoot", outcomeRoot);
        object.put("selfTests", json(selfTests));
        return CanonicalJson.of(object);
    }

    private static Map<String, Object> json(Step step) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("version", step.version());
        object.put("status", step.status());
        object.put("at", step.at());
        return object;
    }

    private static Map<String, Object> json(Announcement announcement) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("at", announcement.at());
        object.put("kind", announcement.kind());
        object.put("source", announcement.source());
        object.put("chain", announcement.chain());
        object.put("marginSeconds", announcement.marginSeconds());
        object.put("availableAt", announcement.availableAt());
        return object;
    }

    private static Map<String, Object> json(ListVersion list) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", list.kind());
        object.put("list", list.list());
        object.put("version", list.version());
        object.put("digest", list.digest());
        return object;
    }

    private static Map<String, Object> json(Value value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", value.kind());
        object.put("source", value.source());
        object.put("dueAt", value.dueAt());
        object.put("chain", value.chain() == null ? null : json(value.chain()));
        object.put("round", value.round());
        object.put("value", value.value());
        object.put("signature", value.signature());
        object.put("previousSignature", value.previousSignature());
        return object;
    }

    private static Map<String, Object> json(DrandChain chain) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", chain.name());
        object.put("hash", chain.hash());
        object.put("scheme", chain.scheme().drandName());
        object.put("publicKey", chain.publicKey());
        object.put("groupHash", chain.groupHash());
        object.put("genesis", chain.genesis().getEpochSecond());
        object.put("period", chain.period().toSeconds());
        return object;
    }

    private static Map<String, Object> json(SelfTests tests) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("significancePerMillion", tests.significancePerMillion());
        object.put("smallestGroup", tests.smallestGroup());
        object.put("results", tests.results().stream().map(DrawParameters::json).toList());
        object.put("failed", tests.failed().stream().map(SelfTest::name).toList());
        object.put("answer", tests.answer());
        return object;
    }

    private static Map<String, Object> json(SelfTests.Result result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("test", result.test().name());
        object.put("degrees", result.degrees());
        object.put("chiSquareThousandths", result.chiSquareThousandths());
        return object;
    }
}
