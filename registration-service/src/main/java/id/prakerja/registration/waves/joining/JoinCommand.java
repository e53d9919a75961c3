package id.prakerja.registration.waves.joining;

import id.prakerja.registration.people.applicant.Actor;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody wants to join a wave.
 *
 * @param requestKey digest of sender and idempotency key; person and wave are all that the request says
 * @param actor who asks
 * @param applicantId who joins
 * @param wave number of the wave
 * @param at when, UTC; counts even if the transaction comes a moment later
 * @param trace the request's trace, which its event carries on: the transaction may run for another request
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
record JoinCommand(byte[] requestKey, Actor actor, UUID applicantId, int wave, Instant at, Context trace) {}
