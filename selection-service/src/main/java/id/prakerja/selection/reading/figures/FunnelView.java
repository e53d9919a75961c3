package id.prakerja.selection.reading.figures;

import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveStatus;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the people of a wave have come. */
@Schema(name = "Funnel", examples = """
                {"wave": 6, "status": "ANNOUNCED", "quota": 800, "seatsTaken": 797,
                 "total": {"joined": 1760, "excluded": 5, "eligible": 1755, "priority": 910, "affirmative": 0, "seats": 800,
                   "selected": 800, "excludedAtDetermination": 2, "seatedFromReserve": 2, "determined": 800,
                   "purchased": 741, "suspended": 1, "revoked": 3},
                 "perProvince": {"32": {"joined": 310, "excluded": 1, "eligible": 309, "priority": 150, "affirmative": 0,
                   "seats": 143, "selected": 143, "excludedAtDetermination": 0, "seatedFromReserve": 0, "determined": 143,
                   "purchased": 130, "suspended": 0, "revoked": 1}}}""")
record FunnelView(
        int wave, WaveStatus status, int quota, long seatsTaken, Steps total, Map<String, Steps> perProvince) {

    static FunnelView of(Wave wave, Map<String, Long> total, Map<String, Map<String, Long>> provinces) {
        Map<String, Steps> perProvince = new TreeMap<>();
        provinces.forEach((province, counts) -> perProvince.put(province, Steps.of(counts)));
        Steps all = Steps.of(total);
        return new FunnelView(
                wave.number(),
                wave.status(),
                wave.terms().quota(),
                wave.status().determined() ? all.determined() - all.revoked() : all.selected(),
                all,
                perProvince);
    }

    /**
     * The steps, each counting people.
     *
     * @param joined delivered before the freeze
     * @param excluded not on the frozen list
     * @param eligible on the frozen list
     * @param priority of these those on the priority share
     * @param affirmative of these those of the affirmative group
     * @param seats seats by plan
     * @param selected selected by the draw
     * @param excludedAtDetermination of these those excluded since
     * @param seatedFromReserve seated from the reserve list, at the determination or by a refill
     * @param determined participants
     * @param purchased of these those who have bought a training
     * @param suspended of these those suspended now
     * @param revoked of these those who lost the membership
     */
    record Steps(
            long joined,
            long excluded,
            long eligible,
            long priority,
            long affirmative,
            long seats,
            long selected,
            long excludedAtDetermination,
            long seatedFromReserve,
            long determined,
            long purchased,
            long suspended,
            long revoked) {

        static Steps of(Map<String, Long> counts) {
            return new Steps(
                    counts.getOrDefault("joined", 0L),
                    counts.getOrDefault("excluded", 0L),
                    counts.getOrDefault("eligible", 0L),
                    counts.getOrDefault("priority", 0L),
                    counts.getOrDefault("affirmative", 0L),
                    counts.getOrDefault("seats", 0L),
                    counts.getOrDefault("selected", 0L),
                    counts.getOrDefault("EXCLUDED", 0L),
                    counts.getOrDefault("SEATED", 0L),
                    counts.getOrDefault("determined", 0L),
                    counts.getOrDefault("purchased", 0L),
                    counts.getOrDefault("SUSPENDED", 0L),
                    counts.getOrDefault("REVOKED", 0L));
        }
    }
}
