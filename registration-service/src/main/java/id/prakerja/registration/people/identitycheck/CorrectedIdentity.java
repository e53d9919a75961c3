package id.prakerja.registration.people.identitycheck;

import id.prakerja.registration.identity.domain.Gender;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Corrected data of the papers, after the identity registry has rejected them.
 *
 * @param nik citizen number
 * @param kk number of the family card
 * @param name full name as on the identity card
 * @param birthDate date of birth
 * @param gender gender
 */
@Schema(name = "CorrectedIdentity")
public record CorrectedIdentity(
        @Schema(required = true, pattern = "[0-9]{16}", examples = "9901010107900001")
        String nik,

        @Schema(required = true, pattern = "[0-9]{16}", examples = "9901010101150001")
        String kk,

        @Schema(required = true, maxLength = 100, examples = "Budi Rekaan")
        String name,

        @Schema(required = true, examples = "1990-07-01") LocalDate birthDate,
        @Schema(required = true, examples = "MALE") Gender gender) {

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "CorrectedIdentity[]";
    }
}
