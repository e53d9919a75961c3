package id.prakerja.training.voucher;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of a request of the older voucher API.
 *
 * @param redeemCode the code that the participant has given to the institution
 */
public record VoucherRequest(
        @JsonProperty("redeem_code") @Schema(examples = "7KQMP2ZX9RTWBC4D")
        String redeemCode) {}
