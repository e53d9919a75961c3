package id.prakerja.incentive.report;

import id.prakerja.incentive.report.domain.Finding;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding as it is proposed.
 *
 * @param finding what became of the instruction
 * @param paidAmount rupiah that reached the account; only with {@code PAID_OTHER_AMOUNT}
 * @param evidence on what it rests: a letter, a statement, a call, with its date
 */
@Schema(name = "NewFinding")
public record NewFinding(
        @NotNull @Schema(required = true, examples = "PAID") Finding.Kind finding,

        @Positive @Schema(examples = "60000") Long paidAmount,

        @NotBlank @Size(max = 1000) @Schema(required = true, examples = "Bank letter 2020/114 of 3 October")
        String evidence) {

    boolean amountFits() {
        return (finding == Finding.Kind.PAID_OTHER_AMOUNT) == (paidAmount != null);
    }
}
