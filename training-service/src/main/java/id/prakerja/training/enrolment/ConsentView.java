package id.prakerja.training.enrolment;

import id.prakerja.training.account.domain.Consent;
import id.prakerja.training.person.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A consent: what the participant hands to the platform. It says nothing by which another platform knows the participant.
 *
 * @param personId the platform's id of the participant
 * @param consent the code, good for one purchase
 * @param courseId the course
 * @param platformId the platform that may sell it
 * @param price what may be taken from the balance, in rupiah
 * @param expiresAt first instant at which the code is no longer good, UTC
 */
@Schema(name = "Consent")
public record ConsentView(
        PersonId personId,
        @Schema(examples = "7KQMP2ZX9RTW") String consent,

        @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
        UUID courseId,

        @Schema(examples = "tokopedia") String platformId,
        @Schema(examples = "350000") long price,
        @Schema(examples = "2020-09-10T04:15:00Z") Instant expiresAt) {

    static ConsentView of(PersonId personId, Consent given) {
        return new ConsentView(
                personId, given.code(), given.courseId(), given.platformId(), given.price(), given.expiresAt());
    }
}
