package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A payout reached the participant's account.
 *
 * <p>Topic {@code incentive.disbursed}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param payoutId the payout
 * @param kind {@code INCENTIVE} or {@code SURVEY}
 * @param sequence instalment, from 1
 * @param amount rupiah paid
 * @param partner the payment partner that paid
 * @param disbursedAt when, UTC
 */
public record IncentiveDisbursed(
        UUID participantId,
        UUID payoutId,
        String kind,
        int sequence,
        long amount,
        String partner,
        Instant disbursedAt) {}
