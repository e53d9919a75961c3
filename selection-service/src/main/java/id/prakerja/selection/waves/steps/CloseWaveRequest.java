package id.prakerja.selection.waves.steps;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An early closing.
 *
 * @param reason why, for whoever approves
 */
@Schema(name = "CloseWave", examples = "{\"reason\": \"The registry will be away from noon on\"}")
record CloseWaveRequest(@Size(max = 500) String reason) {

    /** Without a word. */
    static final CloseWaveRequest PLAIN = new CloseWaveRequest(null);
}
