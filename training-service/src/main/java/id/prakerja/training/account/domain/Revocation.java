package id.prakerja.training.account.domain;

import java.time.Instant;

/**
 * The end of a membership, for good.
 *
 * @param reason stable code
 * @param revokedAt when, UTC
 */
public record Revocation(String reason, Instant revokedAt) {}
