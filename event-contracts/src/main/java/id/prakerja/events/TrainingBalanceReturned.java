package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What was left of a training balance went back to the programme, because it had expired.
 *
 * <p>Topic {@code training.balance-returned}.
 *
 * @param participantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param amount rupiah
 * @param reason stable code, {@code EXPIRED}
 * @param returnedAt when, UTC
 */
public record TrainingBalanceReturned(UUID participantId, long amount, String reason, Instant returnedAt) {}
