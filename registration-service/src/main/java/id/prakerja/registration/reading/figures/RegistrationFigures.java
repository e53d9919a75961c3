package id.prakerja.registration.reading.figures;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of registration at one moment.
 *
 * @param registered people who have registered
 * @param identityPending people who wait for the civil registry
 * @param identityVerified people whom the civil registry has confirmed, whatever became of them since
 * @param identityRejected people whom the civil registry has not confirmed and who have not corrected their data
 * @param ready people whose registration became complete, and was published, whatever became of them since
 * @param joinedByWave entries by number of the wave, whatever became of them
 * @param byProvince people by two-digit province of domicile
 * @param byChannel people by channel
 * @param byStatus people by present status
 * @param selected people who were selected
 * @param revoked people who lost their membership
 * @param disbursed what was paid and not returned
 */
@Schema(name = "RegistrationFigures")
public record RegistrationFigures(
        long registered,
        long identityPending,
        long identityVerified,
        long identityRejected,
        long ready,
        Map<String, Long> joinedByWave,
        Map<String, Long> byProvince,
        Map<String, Long> byChannel,
        Map<String, Long> byStatus,
        long selected,
        long revoked,
        Disbursed disbursed) {

    /**
     * What was paid and not returned.
     *
     * @param people people who were paid
     * @param payouts payouts
     * @param rupiah sum in rupiah
     */
    @Schema(name = "Disbursed")
    public record Disbursed(long people, long payouts, long rupiah) {}
}
