package id.prakerja.incentive.report.domain;

import java.time.Duration;

/**
 * When a payout that failed for a passing reason is tried again.
 *
 * @param tries instructions at most, the first included, before a person has to look at it
 * @param pause between a failure and the next instruction
 */
public record RetryRule(int tries, Duration pause) {}
