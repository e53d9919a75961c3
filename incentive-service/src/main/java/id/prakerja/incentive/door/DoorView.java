package id.prakerja.incentive.door;

import id.prakerja.incentive.door.domain.PayoutDoor;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The door of a partner.
 *
 * @param partner the partner's id
 * @param door by which instructions leave from now on
 * @param version grows with each change; 0 while it is as configured
 * @param changedBy account of who approved the last change; null while it is as configured
 * @param changedAt when, UTC; null while it is as configured
 */
@Schema(name = "PayoutDoorOfPartner")
record DoorView(
        @Schema(examples = "linkaja") String partner,
        @Schema(examples = "SNAP") PayoutDoor door,
        @Schema(examples = "1") long version,
        @Schema(examples = "finance-2") String changedBy,
        @Schema(examples = "2020-10-05T03:00:00Z") Instant changedAt) {}
