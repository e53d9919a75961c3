package id.prakerja.training.enrolment;

import id.prakerja.training.account.domain.Consent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A consent, with what the participant hands to the platform: card number and code.
 *
 * @param card number of the participant's card
 * @param consent the code, good for one purchase
 * @param courseId the course
 * @param platformId the platform that may sell it
 * @param price what may be taken from the balance, in rupiah
 * @param expiresAt first instant at which the code is no longer good, UTC
 */
@Schema(name = "Consent")
public record ConsentView(
        @Schema(examples = "9999000000000017") String card,
        @Schema(examples = "7KQMP2ZX9RTW") String consent,

        @Schema(examples = "019b1e5c-7a30-7c11-9d3e-2f6a51c0b7d4")
        UUID courseId,

        @Schema(examples = "tokopedia") String platformId,
        @Schema(examples = "350000") long price,
        @Schema(examples = "2020-09-10T04:15:00Z") Instant expiresAt) {

    static ConsentView of(Consent given, String card) {
        return new ConsentView(
                card, given.code(), given.courseId(), given.platformId(), given.price(), given.expiresAt());
    }
}
