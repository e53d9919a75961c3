package id.prakerja.selection.seats.refill;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The decision that fills freed seats.
 *
 * @param decree number of the further decree (SK)
 * @param noticeAt when those who get the seats are told, from which their days to the first purchase count; now if left out
 * @param reason why, for whoever approves
 */
@Schema(name = "Refill", examples = "{\"decree\": \"SK-6A/2020\", \"noticeAt\": \"2020-09-14T03:00:00Z\"}")
record RefillRequest(
        @NotBlank @Size(max = 100) String decree,
        Instant noticeAt,
        @Size(max = 500) String reason) {}
