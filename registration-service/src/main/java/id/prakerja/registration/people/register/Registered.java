package id.prakerja.registration.people.register;

import id.prakerja.registration.people.applicant.Message;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a successful registration is answered.
 *
 * @param applicantId the id that stays with the person until the last payout
 * @param status where the registration stands
 * @param channel how it came in
 * @param nik masked
 * @param province two-digit code of the domicile
 * @param regency four-digit code of the domicile
 * @param registeredAt when, UTC
 * @param warnings what looks unusual and was accepted
 */
@Schema(name = "Registered")
public record Registered(
        @Schema(examples = "01993b1c-0000-7000-8000-000000000001")
        UUID applicantId,

        @Schema(examples = "IDENTITY_PENDING") ApplicantStatus status,
        @Schema(examples = "ONLINE") Channel channel,
        @Schema(examples = "99••••••••••0001") String nik,
        @Schema(examples = "32") String province,
        @Schema(examples = "3273") String regency,
        @Schema(examples = "2020-08-27T05:00:00Z") Instant registeredAt,
        List<Message> warnings) {

    /** The same answer, of the registration that was stored when the request came first. */
    Registered asOf(UUID storedAs, Channel through, Instant at) {
        return new Registered(storedAs, status, through, nik, province, regency, at, warnings);
    }
}
