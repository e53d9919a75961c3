package id.prakerja.incentive.survey;

import id.prakerja.incentive.payout.domain.Instalment;
import java.time.Instant;

/**
 * A payout that has been settled, and may open a survey.
 *
 * @param instalment what was paid
 * @param at when, as the partner says, UTC; may be null
 */
public record PaidPayout(Instalment instalment, Instant at) {}
