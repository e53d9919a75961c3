package id.prakerja.incentive.payout.domain;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Ids that follow from what a payout is, so that a replay, a second instance or a restored backup makes the same ones: the partner
 * then answers a repeated instruction with its first outcome instead of paying again (rule 12 of the programme).
 */
public final class PayoutIds {

    private static final UUID NAMESPACE = UUID.fromString("b9e5a2f0-6c0e-5d6b-9a39-3f6f7a1c2e41");

    private PayoutIds() {}

    /** The id of an instalment: UUIDv5 of participant, kind and sequence. */
    public static UUID payout(UUID participantId, PayoutKind kind, int sequence) {
        return named(participantId + "/" + kind.name() + "/" + sequence);
    }

    /**
     * The id of an instruction, which is the partner's idempotency key. The first carries the payout's own id.
     *
     * @param attempt how many instructions the payout has had with this one, from 1; never starts afresh
     */
    public static UUID instruction(UUID payoutId, int attempt) {
        return attempt == 1 ? payoutId : named(payoutId + "/" + attempt);
    }

    private static UUID named(String name) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, name);
    }
}
