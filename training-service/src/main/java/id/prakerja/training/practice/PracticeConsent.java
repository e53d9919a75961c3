package id.prakerja.training.practice;

import id.prakerja.training.enrolment.NewConsent;
import id.prakerja.training.person.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A consent that the partner gives in a made-up participant's stead.
 *
 * @param personId the platform's id of the person, as in the address
 * @param courseId the course
 * @param price its price, in rupiah
 */
@Schema(name = "PracticeConsent")
public record PracticeConsent(
        @NotNull PersonId personId,

        @NotNull @Schema(examples = "019b1e5e-2b1a-8f04-b2c7-6d5e4f3a2b1c")
        UUID courseId,

        @Positive @Schema(examples = "350000") long price) {

    NewConsent toBuyFrom(String platformId) {
        return new NewConsent(courseId, platformId, price);
    }
}
