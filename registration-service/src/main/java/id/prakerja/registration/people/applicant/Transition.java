package id.prakerja.registration.people.applicant;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of an applicant's status.
 *
 * @param applicantId who
 * @param reason stable code, or null
 * @param at when, UTC
 */
public record Transition(UUID applicantId, String reason, Instant at) {}
