package id.prakerja.training.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.partner.domain.PartnerStatus;
import id.prakerja.training.partner.domain.Scope;
import id.prakerja.training.partner.domain.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * On what terms a partner takes part. A limit that is absent is the service's own.
 *
 * @param status whether it does at present
 * @param scopes what it may do
 * @param requestsPerMinute signed requests a minute, of each instance of the service
 * @param completionsPerDay completions a day
 * @param purchasesPerDay purchases a day
 * @param changedBy who has changed the terms last
 * @param reason why
 * @param changedAt when, UTC
 */
@Schema(name = "PartnerTerms")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermsView(
        @Schema(examples = "ACTIVE") PartnerStatus status,

        @Schema(examples = "[\"SELL\",\"REPORT\",\"COMPLETE\"]")
        List<Scope> scopes,

        @Schema(examples = "600") Integer requestsPerMinute,
        @Schema(examples = "5000") Integer completionsPerDay,
        @Schema(examples = "5000") Integer purchasesPerDay,
        @Schema(examples = "operator-1") String changedBy,
        @Schema(examples = "Attendance is being examined") String reason,
        @Schema(examples = "2020-09-20T04:00:00Z") Instant changedAt) {

    static TermsView of(Terms terms) {
        Optional<Terms.Change> change = Optional.ofNullable(terms.change());
        return new TermsView(
                terms.status(),
                terms.scopes().stream().sorted().toList(),
                terms.limits().requestsPerMinute(),
                terms.limits().completionsPerDay(),
                terms.limits().purchasesPerDay(),
                change.map(Terms.Change::by).orElse(null),
                change.map(Terms.Change::reason).orElse(null),
                change.map(Terms.Change::at).orElse(null));
    }
}
