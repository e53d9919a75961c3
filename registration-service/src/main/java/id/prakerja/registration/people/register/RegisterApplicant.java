package id.prakerja.registration.people.register;

import id.prakerja.registration.identity.domain.Gender;
import id.prakerja.registration.people.applicant.domain.Channel;
import id.prakerja.registration.people.applicant.domain.Education;
import id.prakerja.registration.people.applicant.domain.OccupationGroup;
import id.prakerja.registration.people.applicant.domain.RegistrationForm;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The registration form as sent.
 *
 * @param nik citizen number; agrees with date of birth and gender
 * @param kk number of the family card
 * @param name full name as on the identity card
 * @param birthDate date of birth
 * @param gender gender
 * @param email e-mail address, used by nobody else
 * @param phone Indonesian mobile number, used by nobody else
 * @param province two-digit code of the domicile's province
 * @param regency four-digit code of the domicile's regency or city
 * @param address street and house; may be left out
 * @param education highest education finished
 * @param occupationGroup what the person does
 * @param inFormalEducation whether the person goes to school or university
 * @param disability whether the person has a disability
 * @param channel how the form came in; left out, {@code ASSISTED} for officers and {@code ONLINE} for all others
 * @param declarationAccepted whether the person declares that all data are true
 */
@Schema(name = "RegisterApplicant")
public record RegisterApplicant(
        @Schema(required = true, pattern = "[0-9]{16}", examples = "9901010107900001")
        String nik,

        @Schema(required = true, pattern = "[0-9]{16}", examples = "9901010101150001")
        String kk,

        @Schema(required = true, maxLength = 100, examples = "Budi Rekaan")
        String name,

        @Schema(required = true, examples = "1990-07-01") LocalDate birthDate,
        @Schema(required = true, examples = "MALE") Gender gender,

        @Schema(required = true, examples = "budi@example.id")
        String email,

        @Schema(required = true, examples = "081234567890") String phone,

        @Schema(required = true, pattern = "[0-9]{2}", examples = "32")
        String province,

        @Schema(required = true, pattern = "[0-9]{4}", examples = "3273")
        String regency,

        @Schema(maxLength = 300, examples = "Jalan Merdeka 1")
        String address,

        @Schema(required = true, examples = "SMA") Education education,
        @Schema(required = true, examples = "LAID_OFF") OccupationGroup occupationGroup,
        @Schema(required = true, examples = "false") boolean inFormalEducation,
        @Schema(required = true, examples = "false") boolean disability,
        @Schema(examples = "ONLINE") Channel channel,
        @Schema(required = true, examples = "true") boolean declarationAccepted) {

    RegistrationForm form() {
        return new RegistrationForm(
                nik,
                kk,
                name,
                birthDate,
                gender,
                email,
                phone,
                province,
                regency,
                address,
                education,
                occupationGroup,
                inFormalEducation,
                disability,
                declarationAccepted);
    }

    /** Everything in it, value by value, by which two requests are the same. */
    String content() {
        StringBuilder content = new StringBuilder(256);
        for (Object value : new Object[] {
            nik,
            kk,
            name,
            birthDate,
            gender,
            email,
            phone,
            province,
            regency,
            address,
            education,
            occupationGroup,
            inFormalEducation,
            disability,
            channel,
            declarationAccepted
        }) {
            content.append(value).append('\u0000');
        }
        return content.toString();
    }

    /** Without the person, so that none reaches a log. */
    @Override
    public String toString() {
        return "RegisterApplicant[]";
    }
}
