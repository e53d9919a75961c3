package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A person who was never selected had the personal data deleted. What is known of the person elsewhere is to be
 * forgotten too, as far as no public record of a past draw rests on it.
 *
 * <p>Topic {@code applicant.erased}.
 *
 * @param applicantId the one id (UUIDv7) the person had; also the record key
 * @param erasedAt when, UTC
 */
public record ApplicantErased(UUID applicantId, Instant erasedAt) {}
