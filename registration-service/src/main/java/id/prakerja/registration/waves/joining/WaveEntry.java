package id.prakerja.registration.waves.joining;

import id.prakerja.registration.waves.joining.domain.EntryStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry in a wave, as read.
 *
 * @param applicantId who joined
 * @param wave number of the wave
 * @param status what became of it
 * @param joinedAt when the person joined, UTC
 * @param endedAt when the outcome was known here, UTC, or null
 */
public record WaveEntry(UUID applicantId, int wave, EntryStatus status, Instant joinedAt, Instant endedAt) {}
