package id.prakerja.draw.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Everything about a draw that is not an entry.
 *
 * @param wave number of the wave
 * @param quota seats of the wave
 * @param priorityShareBasisPoints share kept for the priority list, in 1/10,000
 * @param affirmativeShareBasisPoints share kept for the affirmative group, in 1/10,000; 0 for none
 * @param familyCap recipients per family card; 0 for no cap
 * @param seats seats by two-digit province code
 * @param seedCommitment hex SHA-256 of the seed, published before the wave opened
 * @param seed the revealed seed, hex
 * @param publicRandomness public random value that was mixed in; null if none
 * @param randomnessSource where that value can be looked up; null if none
 * @param joined people who had joined when the list was frozen
 * @param eligible entries on the list
 * @param selected seats given
 * @param entryRoot hex root of the list
 * @param outcomeRoot hex root of ranks and results
 */
public record DrawParameters(
        int wave,
        int quota,
        int priorityShareBasisPoints,
        int affirmativeShareBasisPoints,
        int familyCap,
        SortedMap<String, Integer> seats,
        String seedCommitment,
        String seed,
        String publicRandomness,
        String randomnessSource,
        long joined,
        int eligible,
        int selected,
        String entryRoot,
        String outcomeRoot) {

    /** Names and version the rules by which the draw is made. */
    static final String FORMAT = "prakerja draw 1";

    /** The public random value as it enters the seed: nothing where there is none. */
    String mixedIn() {
        return publicRandomness == null ? "" : publicRandomness;
    }

    /** The bytes of {@code parameters.json}. */
    byte[] bytes() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("format", FORMAT);
        object.put("wave", wave);
        object.put("quota", quota);
        object.put("priorityShareBasisPoints", priorityShareBasisPoints);
        object.put("affirmativeShareBasisPoints", affirmativeShareBasisPoints);
        object.put("familyCap", familyCap);
        object.put("seats", seats);
        object.put("seedCommitment", seedCommitment);
        object.put("seed", seed);
        object.put("publicRandomness", publicRandomness);
        object.put("randomnessSource", randomnessSource);
        object.put("joined", joined);
        object.put("eligible", eligible);
        object.put("selected", selected);
        object.put("entryRoot", entryRoot);
        object.put("outcomeRoot", outcomeRoot);
        return CanonicalJson.of(object);
    }
}
