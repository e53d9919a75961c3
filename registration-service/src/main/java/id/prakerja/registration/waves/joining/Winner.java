package id.prakerja.registration.waves.joining;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who was selected.
 *
 * @param applicantId who
 * @param wave in which wave
 * @param at when that was decided, UTC
 */
public record Winner(UUID applicantId, int wave, Instant at) {}
