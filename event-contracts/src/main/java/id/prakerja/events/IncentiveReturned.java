package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A settled payout came back from the partner.
 *
 * <p>Topic {@code incentive.returned}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param payoutId the payout
 * @param kind {@code INCENTIVE} or {@code SURVEY}
 * @param sequence instalment, from 1
 * @param amount rupiah returned
 * @param partner the payment partner
 * @param returnedAt when, UTC
 */
public record IncentiveReturned(
        UUID participantId,
        UUID payoutId,
        String kind,
        int sequence,
        long amount,
        String partner,
        Instant returnedAt) {}
