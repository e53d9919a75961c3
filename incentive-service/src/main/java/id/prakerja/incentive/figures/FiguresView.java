package id.prakerja.incentive.figures;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The programme's figures on incentives, in the manner of its press figures.
 *
 * @param entitled people for whom the facts that entitle are complete
 * @param scheduled payouts on the schedule, whatever has become of them
 * @param paidPeople people to whom at least one payout has been settled
 * @param payouts payouts by state
 * @param perPartner what each partner has settled
 * @param rupiahInstructed rupiah of all instructions; always the sum of the five that follow
 * @param rupiahSettled rupiah that reached participants
 * @param rupiahReturned rupiah that reached participants and came back
 * @param rupiahHeld rupiah of failed instructions whose payout is held
 * @param rupiahFailed rupiah of failed instructions that were, or will be, followed by another
 * @param rupiahInFlight rupiah of instructions without an outcome
 * @param rupiahWaitingForAccount rupiah held that was never instructed, for want of an account
 * @param lists where the payouts behind a number are listed, by the number's name; each leads to the single payout
 */
@Schema(name = "IncentiveFigures")
public record FiguresView(
        @Schema(examples = "610563") long entitled,
        @Schema(examples = "2442252") long scheduled,
        @Schema(examples = "610563") long paidPeople,
        Payouts payouts,
        Map<String, PartnerFigures> perPartner,
        long rupiahInstructed,
        long rupiahSettled,
        long rupiahReturned,
        long rupiahHeld,
        long rupiahFailed,
        long rupiahInFlight,
        long rupiahWaitingForAccount,

        @Schema(examples = "{\"perPartner.gopay\": \"/v1/payouts?status=SETTLED&partner=gopay\"}")
        Map<String, String> lists) {

    /**
     * Payouts.
     *
     * @param byStatus how many in each state; states without any are 0
     */
    @Schema(name = "PayoutFigures")
    public record Payouts(Map<String, Long> byStatus) {}

    /**
     * What one partner has settled.
     *
     * @param people people paid
     * @param payouts payouts paid
     * @param rupiah rupiah paid
     */
    @Schema(name = "PartnerFigures")
    public record PartnerFigures(long people, long payouts, long rupiah) {}
}
