package id.prakerja.events;

import java.time.Instant;

/**
 * A decree that made participants of a wave; part of {@link WaveChanged}.
 *
 * @param stage {@code DETERMINATION}, or {@code REFILL-1} and on for a further decree that filled freed seats
 * @param decree its number
 * @param participants people whom it made participants
 * @param listDigest lower-case hex SHA-256 of the determination list of this stage, as everybody can have it
 * @param determinedAt when, UTC
 */
public record WaveDetermination(
        String stage, String decree, long participants, String listDigest, Instant determinedAt) {}
