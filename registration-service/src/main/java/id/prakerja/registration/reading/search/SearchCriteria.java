package id.prakerja.registration.reading.search;

import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.people.applicant.domain.Channel;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to look for; everything given must hold. In a body and not in the address, so that no number of a person stands in the log of
 * a proxy.
 *
 * @param nik whole number
 * @param phone whole number, however written
 * @param email whole address
 * @param name full name, however written; together with the date of birth
 * @param birthDate date of birth, together with the name
 * @param status where the applicant stands
 * @param province two-digit code of the domicile
 * @param regency four-digit code of the domicile
 * @param channel how the registration came in
 * @param wave joined this wave
 * @param registeredFrom registered not before, UTC
 * @param registeredUntil registered before, UTC
 * @param purpose why
 * @param reference number of the case, or null
 */
@Schema(name = "SearchCriteria")
public record SearchCriteria(
        @Schema(examples = "9901010107900001") @Size(max = 16)
        String nik,

        @Schema(examples = "081234567890") @Size(max = 30) String phone,

        @Schema(examples = "budi@example.id") @Size(max = 254)
        String email,

        @Schema(examples = "Budi Rekaan") @Size(max = 400) String name,
        @Schema(examples = "1990-07-01") LocalDate birthDate,
        @Schema(examples = "IDENTITY_REJECTED") ApplicantStatus status,
        @Schema(examples = "32") @Size(max = 2) String province,
        @Schema(examples = "3273") @Size(max = 4) String regency,
        @Schema(examples = "ONLINE") Channel channel,
        @Schema(examples = "6") @Positive Integer wave,
        @Schema(examples = "2020-08-27T05:00:00Z") Instant registeredFrom,
        @Schema(examples = "2020-08-31T05:00:00Z") Instant registeredUntil,

        @Schema(required = true, examples = "SUPPORT") @Size(max = 30)
        String purpose,

        @Schema(examples = "PGD-2020-00017") @Size(max = 41) String reference) {

    /** Without what names a person, lest it reach a log. */
    @Override
    public String toString() {
        return "SearchCriteria[]";
    }
}
