package id.prakerja.training.enrolment;

import id.prakerja.training.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purchase.
 *
 * @param personId the platform's id of the person, as in the address
 * @param courseId the course to buy
 * @param consent code of the participant's consent to this purchase, 12 characters
 */
public record NewEnrolment(
        @NotNull PersonId personId,

        @NotNull @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
        UUID courseId,

        @NotNull @Pattern(regexp = "^[2-9A-HJKMNP-Z]{12}$") @Schema(examples = "7KQMP2ZX9RTW")
        String consent) {

    @Override
    public String toString() {
        return "NewEnrolment[" + personId + ", " + courseId + "]";
    }
}
