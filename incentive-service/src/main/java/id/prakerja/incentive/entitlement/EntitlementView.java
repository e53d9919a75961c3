package id.prakerja.incentive.entitlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a person is entitled to the incentive.
 *
 * @param status NOT_YET, ENTITLED, or BLOCKED where something stands against every further payout
 * @param entitledAt when the last of the facts that entitle occurred, UTC
 * @param missing what is not known yet: SELECTION, FIRST_TRAINING, EVIDENCE (the attendance or the minutes are
 *     not enough), REVIEW
 * @param scheduleVersion version of the schedule by which the person is entitled, for good
 * @param reason why blocked, as a stable code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Entitlement")
public record EntitlementView(
        @Schema(examples = "ENTITLED") String status,
        Instant entitledAt,
        List<String> missing,
        @Schema(examples = "1") Integer scheduleVersion,
        @Schema(examples = "REVOKED") String reason) {}
