package id.prakerja.training.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an event of a partner.
 *
 * @param id the partner's name for it
 * @param outcome held, refused, or never seen
 * @param path where it was sent, if refused
 * @param status of the answer, if refused
 * @param code stable code, if refused
 * @param message why, in English, if refused
 * @param at since when it is held, or when it was last refused, UTC
 */
@Schema(name = "EventReceipt")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptView(
        @Schema(examples = "complete-019b1e5f") String id,
        @Schema(examples = "REFUSED") Outcome outcome,
        @Schema(examples = "/v1/completions") String path,
        @Schema(examples = "422") Integer status,
        @Schema(examples = "ATTENDANCE_TOO_LOW") String code,

        @Schema(examples = "A certificate needs 80 percent attendance; reported were 79.")
        String message,

        @Schema(examples = "2020-09-20T04:00:00Z") Instant at) {

    /** What may become of an event. */
    @Schema(name = "EventOutcome")
    public enum Outcome {
        /** It has taken effect, and its answer is kept. */
        HELD,
        /** It was refused, and may come again. */
        REFUSED,
        /** Nothing of this id has come, or it is so long ago that the answer is forgotten. Sent again it takes effect once at most. */
        UNKNOWN
    }

    static ReceiptView of(String id, Optional<Instant> held, Optional<RefusedEvent> refused) {
        return held.map(since -> new ReceiptView(id, Outcome.HELD, null, null, null, null, since))
                .or(() -> refused.map(ReceiptView::of))
                .orElseGet(() -> new ReceiptView(id, Outcome.UNKNOWN, null, null, null, null, null));
    }

    static ReceiptView of(RefusedEvent event) {
        return new ReceiptView(
                event.eventId(),
                Outcome.REFUSED,
                event.path(),
                event.status(),
                event.code(),
                event.message(),
                event.at());
    }
}
