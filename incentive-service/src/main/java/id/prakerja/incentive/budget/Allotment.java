package id.prakerja.incentive.budget;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money allotted to the programme.
 *
 * @param decisionNumber number of the decision that allots it; each is entered once
 * @param amount rupiah
 * @param note what it is for
 */
@Schema(name = "AllotmentToEnter")
record Allotment(
        @NotNull @Pattern(regexp = "[A-Za-z0-9./-]{3,60}") @Schema(required = true, examples = "SP-DIPA-999.08.1/2020")
        String decisionNumber,

        @NotNull @Positive @Schema(required = true, examples = "20000000000000")
        Long amount,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Incentives of the second half of 2020")
        String note) {}
