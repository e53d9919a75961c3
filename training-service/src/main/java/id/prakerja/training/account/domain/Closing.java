package id.prakerja.training.account.domain;

import java.time.Instant;

/**
 * Why an enrolment ended otherwise than by a certificate that stands.
 *
 * @param reason stable code
 * @param closedAt when, UTC
 */
public record Closing(String reason, Instant closedAt) {}
