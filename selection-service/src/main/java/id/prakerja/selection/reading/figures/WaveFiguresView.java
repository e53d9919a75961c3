package id.prakerja.selection.reading.figures;

import id.prakerja.selection.waves.wave.domain.WaveStatus;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of one wave. */
@Schema(name = "WaveFigures", examples = """
                {"wave": 6, "status": "ANNOUNCED", "quota": 800, "joined": 1760, "arrivedAfterFreeze": 0, "eligible": 1755,
                 "excludedByReason": {"OCCUPATION_EXCLUDED": 5}, "selected": 800, "prioritySelected": 410,
                 "affirmativeSelected": 0, "publicSelected": 160, "spillOverSelected": 230,
                 "perProvince": {"32": {"entries": 310, "seats": 143, "selected": 143}},
                 "participants": 800, "published": 800, "revoked": 0}""")
record WaveFiguresView(
        int wave,
        WaveStatus status,
        int quota,
        long joined,
        long arrivedAfterFreeze,
        long eligible,
        Map<String, Long> excludedByReason,
        long selected,
        long prioritySelected,
        long affirmativeSelected,
        long publicSelected,
        long spillOverSelected,
        Map<String, ProvinceFigures> perProvince,
        long participants,
        long published,
        long revoked) {

    /**
     * Figures of a province.
     *
     * @param entries entries; the eligible ones from the draw on
     * @param seats seats by plan
     * @param selected seats given
     */
    record ProvinceFigures(long entries, long seats, long selected) {}
}
