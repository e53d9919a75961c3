package id.prakerja.snap;

import java.time.Instant;
import java.util.List;

/**
 * Credits to many wallets in one request; what became of each comes by notification.
 *
 * @param bulkId {@code partnerBulkId}
 * @param at when it was first asked for
 * @param credits the credits
 */
public record BulkCashIn(String bulkId, Instant at, List<TopUp> credits) {}
