package id.prakerja.incentive.door;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One attempt to deliver an instruction by webhook.
 *
 * @param position in the log
 * @param payoutId the instruction, also the message's {@code webhook-id}
 * @param attempt from 1
 * @param madeAt real time, UTC
 * @param status HTTP status; 0 where there was no answer; absent while it is under way
 * @param said the status in words, or why there was no answer
 */
@Schema(name = "WebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        @JsonIgnore long position,

        @Schema(examples = "019b1e5f-0000-7000-8000-000000000001")
        UUID payoutId,

        @Schema(examples = "1") int attempt,
        @Schema(examples = "2020-10-05T03:00:00Z") Instant madeAt,
        @Schema(examples = "503") Integer status,
        @Schema(examples = "HTTP status 503") String said) {}
