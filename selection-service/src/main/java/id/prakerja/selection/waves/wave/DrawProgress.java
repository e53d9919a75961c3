package id.prakerja.selection.waves.wave;

import java.time.Instant;

/**
 * How far a running draw is.
 *
 * @param step what it is doing, such as {@code READING_ENTRIES}
 * @param done units of the step done
 * @param total units of the step; 0 where not known beforehand
 * @param updatedAt when this was noted, UTC; a draw that was killed stops noting
 */
public record DrawProgress(String step, long done, long total, Instant updatedAt) {}
