package id.prakerja.registration.waves.joining;

import id.prakerja.messaging.postgres.IdempotencyClaim;
import id.prakerja.registration.door.intake.KeyedCommand;
import id.prakerja.registration.people.applicant.Actor;
import io.opentelemetry.context.Context;
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
 * @param trace the request's trace, which its event carries on: the transaction may run for another request
 */
record JoinCommand(IdempotencyClaim claim, Actor actor, UUID applicantId, int wave, Instant at, Context trace)
        implements KeyedCommand {}
