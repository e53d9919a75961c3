package id.prakerja.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A registered person has joined an open wave.
 *
 * <p>Topic {@code applicant.joined}.
 *
 * @param applicantId the one id (UUIDv7) the person keeps from registration to the last payout; also the record key
 * @param wave number of the wave
 * @param channel {@code ONLINE}, {@code ASSISTED} or {@code OFFLINE}
 * @param joinedAt when the person joined, UTC; late delivery does not change it
 */
public record ApplicantJoined(UUID applicantId, int wave, String channel, Instant joinedAt) {}
