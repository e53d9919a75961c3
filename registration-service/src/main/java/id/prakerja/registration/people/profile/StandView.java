package id.prakerja.registration.people.profile;

import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an applicant stands.
 *
 * @param applicantId who
 * @param status where
 */
@Schema(name = "ApplicantStand")
public record StandView(
        UUID applicantId, @Schema(examples = "TESTED") ApplicantStatus status) {

    static StandView of(Applicant applicant) {
        return new StandView(applicant.id, applicant.status);
    }
}
