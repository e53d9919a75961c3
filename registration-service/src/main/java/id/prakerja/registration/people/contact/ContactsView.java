package id.prakerja.registration.people.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.registration.door.token.ApplicantToken;
import id.prakerja.registration.people.applicant.Applicant;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer once a contact is confirmed.
 *
 * @param applicantId the applicant
 * @param status where the applicant stands now
 * @param phoneVerifiedAt when the phone was confirmed, UTC, or null
 * @param emailVerifiedAt when the e-mail address was confirmed, UTC, or null
 * @param token the person's own, once every contact asked for is confirmed; absent for officers, and where this service signs none
 */
@Schema(name = "Contacts")
public record ContactsView(
        UUID applicantId,
        @Schema(examples = "IDENTITY_PENDING") ApplicantStatus status,
        Instant phoneVerifiedAt,
        Instant emailVerifiedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) ApplicantToken token) {

    static ContactsView of(Applicant applicant, Optional<ApplicantToken> token) {
        return new ContactsView(
                applicant.id,
                applicant.status,
                applicant.phoneVerifiedAt,
                applicant.emailVerifiedAt,
                token.orElse(null));
    }
}
