package id.prakerja.events;

import java.time.Instant;

/**
 * An announcement of where the public random value of a wave will come from; part of {@link WaveChanged}. The last one before the opening counts.
 *
 * @param announcedAt when it was made, UTC
 * @param kind {@code DRAND} or {@code PUBLISHED}
 * @param source where anyone can look the value up
 * @param chain lower-case hex hash of the drand chain, or of the one that takes a published value's place
 * @param marginSeconds from the freeze to the value, at least
 * @param availableAt when a published value comes into being, UTC; null for a drand round
 */
public record WaveAnnouncement(
        Instant announcedAt, String kind, String source, String chain, long marginSeconds, Instant availableAt) {}
