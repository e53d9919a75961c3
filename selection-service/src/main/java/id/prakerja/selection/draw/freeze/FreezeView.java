package id.prakerja.selection.draw.freeze;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.selection.candidates.entry.CountedJoins;
import id.prakerja.selection.waves.wave.domain.FreezeRecord;
import id.prakerja.selection.waves.wave.domain.Wave;
import id.prakerja.selection.waves.wave.domain.WaveReadiness;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the freeze of a wave is.
 *
 * @param dueAt when the list is frozen at the earliest
 * @param arrived joins that have arrived for the list
 * @param joinsCounted joins by registration's count; absent until it has come
 * @param freeze what was frozen; absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Freeze", examples = """
                {"wave": 6, "dueAt": "2023-08-31T05:00:30Z", "arrived": 1759998, "joinsCounted": 1760000}""")
record FreezeView(int wave, Instant dueAt, long arrived, Long joinsCounted, FreezeRecord freeze) {

    static FreezeView of(Wave wave, CountedJoins.Numbers numbers) {
        return new FreezeView(
                wave.number(), WaveReadiness.freezeAt(wave), numbers.arrived(), numbers.counted(), wave.freeze());
    }
}
