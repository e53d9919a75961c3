package id.prakerja.training.partner;

import id.prakerja.training.partner.domain.Limits;
import id.prakerja.training.partner.domain.PartnerStatus;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.partner.domain.Terms;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Terms that are to take the place of a partner's present ones. A limit that is left out is the service's own.
 *
 * @param status whether the partner takes part
 * @param reason why they change
 * @param scopes what the partner may do
 * @param requestsPerMinute signed requests a minute, of each instance of the service
 * @param completionsPerDay completions a day
 * @param purchasesPerDay purchases a day
 */
public record NewTerms(
        @NotNull @Schema(examples = "ACTIVE") PartnerStatus status,

        @NotBlank @Size(max = 500) @Schema(examples = "Attendance is being examined")
        String reason,

        @NotNull @Schema(examples = "[\"SELL\",\"REPORT\"]") Set<@NotNull Scope> scopes,
        @Min(1) @Schema(examples = "600") Integer requestsPerMinute,
        @Min(0) @Schema(examples = "5000") Integer completionsPerDay,
        @Min(0) @Schema(examples = "5000") Integer purchasesPerDay) {

    Terms set(String by, Instant at) {
        return new Terms(
                status,
                scopes,
                new Limits(requestsPerMinute, completionsPerDay, purchasesPerDay),
                new Terms.Change(by, reason, at));
    }
}
