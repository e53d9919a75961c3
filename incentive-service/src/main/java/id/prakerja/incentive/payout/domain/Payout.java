package id.prakerja.incentive.payout.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One instalment for one person, unique by participant, kind and sequence (rule 11 of the programme).
 *
 * @param id follows from participant, kind and sequence ({@link PayoutIds})
 * @param participantId the person
 * @param kind what it is for
 * @param sequence instalment of its kind, from 1
 * @param amount rupiah
 * @param status where it stands
 * @param reason stable code why it is held, blocked, tried again or unknown; otherwise null
 * @param dueAt when it fell or falls due, UTC
 * @param actAt not to be acted on before, UTC
 * @param tries instructions to partners since it was scheduled or last released
 * @param attempts instructions ever issued
 * @param instructionId the latest instruction; null before the first
 * @param partner the payment partner of the latest instruction; null before the first
 */
public record Payout(
        UUID id,
        UUID participantId,
        PayoutKind kind,
        int sequence,
        long amount,
        PayoutStatus status,
        String reason,
        Instant dueAt,
        Instant actAt,
        int tries,
        int attempts,
        UUID instructionId,
        String partner) {

    Payout in(PayoutStatus newStatus, String newReason, Instant newActAt) {
        return new Payout(
                id,
                participantId,
                kind,
                sequence,
                amount,
                newStatus,
                newReason,
                dueAt,
                newActAt,
                tries,
                attempts,
                instructionId,
                partner);
    }

    Payout instructed(UUID newInstructionId, String newPartner) {
        return new Payout(
                id,
                participantId,
                kind,
                sequence,
                amount,
                status,
                reason,
                dueAt,
                actAt,
                tries + 1,
                attempts + 1,
                newInstructionId,
                newPartner);
    }

    Payout withTries(int newTries) {
        return new Payout(
                id,
                participantId,
                kind,
                sequence,
                amount,
                status,
                reason,
                dueAt,
                actAt,
                newTries,
                attempts,
                instructionId,
                partner);
    }

    /** The same, as the payout of an earlier instruction that has turned out to be the one that was paid. */
    Payout paidBy(UUID paidInstructionId, String paidPartner) {
        return new Payout(
                id,
                participantId,
                kind,
                sequence,
                amount,
                status,
                reason,
                dueAt,
                actAt,
                tries,
                attempts,
                paidInstructionId,
                paidPartner);
    }
}
