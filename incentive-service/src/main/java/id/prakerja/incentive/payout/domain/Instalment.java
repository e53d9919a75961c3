package id.prakerja.incentive.payout.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What is to be paid, which never changes: one instalment for one person, unique by participant, kind and sequence (rule 11 of the
 * programme).
 *
 * @param id follows from participant, kind and sequence ({@link PayoutIds})
 * @param participantId the person
 * @param wave the wave in which the person was selected
 * @param kind what it is for
 * @param sequence instalment of its kind, from 1
 * @param amount rupiah
 * @param dueAt when it fell or falls due, UTC
 */
public record Instalment(
        UUID id, UUID participantId, int wave, PayoutKind kind, int sequence, long amount, Instant dueAt) {}
