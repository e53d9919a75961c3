package id.prakerja.incentive.door;

import id.prakerja.incentive.door.domain.PayoutDoor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another door for a partner.
 *
 * @param door the door
 * @param reason why
 */
@Schema(name = "NewPayoutDoor")
record NewDoor(
        @NotNull @Schema(required = true, examples = "SNAP") PayoutDoor door,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "The partner has opened its SNAP BI interface")
        String reason) {}
