package id.prakerja.selection.seats.determination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The decision that makes the selected participants.
 *
 * @param decree number of the decree (SK)
 * @param noticeAt when the selected are told, from which the days to the first purchase count; now if left out
 * @param announceAt when the result becomes public by itself, not before the notice; by hand if left out
 * @param reason why, for whoever approves
 */
@Schema(name = "DetermineWave", examples = "{\"decree\": \"SK-6/2020\", \"noticeAt\": \"2020-09-04T03:00:00Z\"}")
record DetermineWaveRequest(
        @NotBlank @Size(max = 100) String decree,
        Instant noticeAt,
        Instant announceAt,
        @Size(max = 500) String reason) {}
