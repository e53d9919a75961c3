package id.prakerja.selection.waves.steps;

import java.time.Instant;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A later end of the joining window.
 *
 * @param closesAt the new end, exclusive
 * @param closesAtLocal the same as a time of the programme's zone, instead of {@code closesAt}
 */
@Schema(name = "ExtendWave", examples = "{\"closesAt\": \"2020-09-02T05:00:00Z\"}")
record ExtendWaveRequest(Instant closesAt, LocalDateTime closesAtLocal) {}
