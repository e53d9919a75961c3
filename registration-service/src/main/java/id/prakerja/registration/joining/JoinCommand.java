package id.prakerja.registration.joining;

import id.prakerja.messaging.postgres.IdempotencyClaim;
import id.prakerja.registration.applicant.Actor;
import id.prakerja.registration.intake.KeyedCommand;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody wants to join a wave.
 *
 * @param claim idempotency key and digest of the content
 * @param actor who asks
 * @param applicantId who joins
 * @param wave number of the wave
 * @param at when, UTC; counts even if the transaction comes a moment later
 */
record JoinCommand(IdempotencyClaim claim, Actor actor, UUID applicantId, int wave, Instant at)
        implements KeyedCommand {}
