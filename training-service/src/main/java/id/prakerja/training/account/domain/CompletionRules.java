package id.prakerja.training.account.domain;

import java.time.Duration;

/**
 * What a completion needs (rule 10).
 *
 * @param leastAttendance percent of the training that must have been attended
 * @param clockTolerance how far a partner's clock may be ahead of ours
 */
public record CompletionRules(int leastAttendance, Duration clockTolerance) {}
