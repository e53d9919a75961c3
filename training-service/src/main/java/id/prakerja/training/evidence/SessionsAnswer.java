package id.prakerja.training.evidence;

import id.prakerja.training.account.domain.Enrolment;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is recorded of an enrolment's sessions.
 *
 * @param enrolmentId the enrolment
 * @param sessions how many, in all
 * @param minutes how long, in all
 * @param until end of the last, UTC; the next begins no earlier
 * @param digest lower-case hex SHA-256 over the digests of all reports, one after the other
 */
@Schema(name = "SessionsAnswer")
public record SessionsAnswer(
        @Schema(examples = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
        UUID enrolmentId,

        @Schema(examples = "4") int sessions,
        @Schema(examples = "720") int minutes,
        Instant until,
        String digest) {

    static SessionsAnswer of(Enrolment enrolment) {
        return new SessionsAnswer(
                enrolment.id(),
                enrolment.progress().sessions(),
                enrolment.progress().minutes(),
                enrolment.progress().until(),
                enrolment.progress().digest());
    }
}
