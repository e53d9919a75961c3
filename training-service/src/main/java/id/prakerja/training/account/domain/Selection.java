package id.prakerja.training.account.domain;

import java.time.Instant;

/**
 * The determination that made the person a participant.
 *
 * @param wave number of the wave
 * @param decree number of the decree (SK)
 * @param noticeAt time of the notice, UTC
 * @param firstPurchaseDeadline last instant for a first purchase, UTC; counted from the notice (rule 6); suspensions may move it
 * @param balance training balance to issue, in rupiah
 * @param balanceExpiresAt first instant at which the balance can no longer be spent, UTC
 * @param card number of the card, 16 digits
 * @param province two-digit code of the province of domicile, or null where it was not said
 */
public record Selection(
        int wave,
        String decree,
        Instant noticeAt,
        Instant firstPurchaseDeadline,
        long balance,
        Instant balanceExpiresAt,
        String card,
        String province) {}
