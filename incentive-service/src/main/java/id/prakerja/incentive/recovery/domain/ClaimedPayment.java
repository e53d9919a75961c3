package id.prakerja.incentive.recovery.domain;

import java.util.UUID;

/**
 * One payment that is claimed back.
 *
 * @param instructionId under which it was paid
 * @param payoutId the payout
 * @param partner who paid
 * @param claimed rupiah
 * @param repaid rupiah of them that came back
 * @param writtenOff rupiah of them that were given up
 * @param released rupiah of them that were not to be claimed after all
 */
public record ClaimedPayment(
        UUID instructionId, UUID payoutId, String partner, long claimed, long repaid, long writtenOff, long released) {

    /** Rupiah that are still to come back. */
    public long outstanding() {
        return claimed - repaid - writtenOff - released;
    }

    ClaimedPayment with(long nowRepaid, long nowWrittenOff, long nowReleased) {
        return new ClaimedPayment(instructionId, payoutId, partner, claimed, nowRepaid, nowWrittenOff, nowReleased);
    }
}
