package id.prakerja.registration.reading.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the people of one group have come.
 *
 * @param group the day, province, channel or wave; null for all
 * @param registered people who have registered
 * @param contactVerified people whose phone and e-mail are confirmed, or need not be
 * @param identityVerified people whom the civil registry has confirmed
 * @param ready people whose registration has been complete
 * @param joined people who have joined a wave; by wave, its entries
 */
@Schema(name = "FunnelRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FunnelView(
        @Schema(examples = "32") String group,
        @Schema(examples = "1000") Long registered,
        @Schema(examples = "900") Long contactVerified,
        @Schema(examples = "800") Long identityVerified,
        @Schema(examples = "750") Long ready,
        @Schema(examples = "700") long joined) {}
