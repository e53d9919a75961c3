package id.prakerja.selection.reading.figures;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Figures of the whole programme, as selection counts them.
 *
 * @param registered people whose registration has arrived
 * @param joinedByWave entries by wave
 * @param waves number of waves by status
 * @param selected participants determined
 * @param selectedByWave the same by wave
 * @param perProvince the same by two-digit province code
 * @param byStatus the same by status; {@code DETERMINED} includes those notified
 * @param revoked participants who lost the membership
 * @param recoveredSeats seats in the recovery pool
 * @param purchasedButRevoked people revoked although a purchase in time arrived afterwards, who wait for a decision
 */
@Schema(name = "SelectionFigures")
record ProgrammeFiguresView(
        long registered,
        Map<String, Long> joinedByWave,
        Map<String, Long> waves,
        long selected,
        Map<String, Long> selectedByWave,
        Map<String, Long> perProvince,
        Map<String, Long> byStatus,
        long revoked,
        long recoveredSeats,
        long purchasedButRevoked) {}
