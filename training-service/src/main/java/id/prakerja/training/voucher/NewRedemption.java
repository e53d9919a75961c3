package id.prakerja.training.voucher;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A redeem code to be used.
 *
 * @param voucher the code that the participant has given to the institution
 */
public record NewRedemption(
        @NotBlank @Size(max = 64) @Schema(examples = "7KQMP2ZX9RTWBC4D")
        String voucher) {}
