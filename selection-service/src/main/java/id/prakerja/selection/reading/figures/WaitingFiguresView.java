package id.prakerja.selection.reading.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits for somebody in selection, at this moment.
 *
 * @param latePurchases late purchases that wait for a decision
 * @param revocationsDue participants who will be revoked unless a first purchase is made
 */
@Schema(name = "WaitingInSelection")
record WaitingFiguresView(
        @Schema(examples = "12") long latePurchases,
        @Schema(examples = "125000") long revocationsDue) {}
