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
 * @param age in completed years on the day of joining, in the programme's time zone; null where it was not said, as in the first
 *     releases
 */
public record ApplicantJoined(UUID applicantId, int wave, String channel, Instant joinedAt, Integer age) {

    /** One whose age is not said. */
    public ApplicantJoined(UUID applicantId, int wave, String channel, Instant joinedAt) {
        this(applicantId, wave, channel, joinedAt, null);
    }
}
