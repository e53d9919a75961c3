package id.prakerja.training.account.domain;

import java.time.Instant;

/**
 * The use of a voucher, which happens once.
 *
 * @param partnerId the institution that committed it
 * @param redeemedAt when, UTC
 */
public record Redemption(String partnerId, Instant redeemedAt) {}
