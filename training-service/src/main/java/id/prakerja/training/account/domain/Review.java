package id.prakerja.training.account.domain;

import java.time.Instant;

/**
 * The participant's opinion of a training.
 *
 * @param rating 1 (poor) to 5 (excellent)
 * @param comment in the participant's words, or null
 * @param reviewedAt when, UTC
 */
public record Review(int rating, String comment, Instant reviewedAt) {}
