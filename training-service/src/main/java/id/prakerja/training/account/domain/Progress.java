package id.prakerja.training.account.domain;

import java.time.Instant;

/**
 * Recorded attendance or progress.
 *
 * @param attendance percent of the training attended, 0 to 100; never goes back
 * @param startedAt when the first attendance was recorded, UTC
 * @param reportedAt when the newest was recorded, UTC
 */
public record Progress(int attendance, Instant startedAt, Instant reportedAt) {}
