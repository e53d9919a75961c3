package id.prakerja.approvals.domain;

import java.time.Instant;

/**
 * One person's yes to a proposal.
 *
 * @param by account
 * @param at when, UTC
 */
public record Approval(String by, Instant at) {}
