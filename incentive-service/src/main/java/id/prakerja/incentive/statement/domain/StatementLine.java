package id.prakerja.incentive.statement.domain;

import java.time.LocalDate;

/**
 * One payment as a partner's statement lists it.
 *
 * @param line where it stands in the file: line of a CSV, place of the entry in an ISO 20022 message; from 1
 * @param statedId the instruction as the partner names it
 * @param outcome what is said of it
 * @param amount rupiah
 * @param partnerReference the partner's own reference; may be null
 * @param bookedOn the day on which the partner booked it; null where the format has the day in its head
 */
public record StatementLine(
        int line, String statedId, StatedOutcome outcome, long amount, String partnerReference, LocalDate bookedOn) {}
