package id.prakerja.selection.wave;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A later end of the joining window.
 *
 * @param closesAt the new end, exclusive
 */
@Schema(name = "ExtendWave", examples = "{\"closesAt\": \"2020-09-02T05:00:00Z\"}")
record ExtendWaveRequest(@NotNull Instant closesAt) {}
