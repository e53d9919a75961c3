package id.prakerja.selection.waves.wave.domain;

import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import java.time.Instant;

/**
 * What a wave offers and asks, fixed at planning; only the window, before the opening the seats, and under their version the rules can
 * change.
 *
 * @param quota seats
 * @param priorityShareBasisPoints share of the seats kept for the priority list, in 1/10,000
 * @param affirmative the affirmative share
 * @param opensAt start of the joining window, UTC
 * @param closesAt end of the joining window, exclusive, UTC
 * @param joinGraceSeconds how long after the closing entries made in time may be delivered
 * @param balance training balance of a participant, rupiah
 * @param firstPurchaseDays days from the notice within which the first training must be bought
 * @param refillDays days from the notice during which freed seats may be filled from the reserve list; 0 for never
 * @param familyCap recipients per family card; 0 for no cap
 * @param rules who may be drawn
 * @param recoveryDecree number of the decision that released the seats from the recovery pool; null for a wave with seats of its own
 */
public record WaveTerms(
        int quota,
        int priorityShareBasisPoints,
        AffirmativeTerms affirmative,
        Instant opensAt,
        Instant closesAt,
        int joinGraceSeconds,
        long balance,
        int firstPurchaseDays,
        int refillDays,
        int familyCap,
        EligibilityRules rules,
        String recoveryDecree) {

    /** The same terms with other rules. */
    WaveTerms withRules(EligibilityRules newRules) {
        return new WaveTerms(
                quota,
                priorityShareBasisPoints,
                affirmative,
                opensAt,
                closesAt,
                joinGraceSeconds,
                balance,
                firstPurchaseDays,
                refillDays,
                familyCap,
                newRules,
                recoveryDecree);
    }

    /** The same terms with another number of seats. */
    WaveTerms withQuota(int newQuota) {
        return new WaveTerms(
                newQuota,
                priorityShareBasisPoints,
                affirmative,
                opensAt,
                closesAt,
                joinGraceSeconds,
                balance,
                firstPurchaseDays,
                refillDays,
                familyCap,
                rules,
                recoveryDecree);
    }

    /** The same terms with another window. */
    WaveTerms withWindow(Instant newOpensAt, Instant newClosesAt) {
        return new WaveTerms(
                quota,
                priorityShareBasisPoints,
                affirmative,
                newOpensAt,
                newClosesAt,
                joinGraceSeconds,
                balance,
                firstPurchaseDays,
                refillDays,
                familyCap,
                rules,
                recoveryDecree);
    }
}
