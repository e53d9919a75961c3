package id.prakerja.training.voucher;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An institution's access to the older voucher API.
 *
 * @param clientCode the name it signs with, as agreed before
 * @param signKey the key it signs with, as agreed before; never shown again
 */
public record NewVoucherClient(
        @NotBlank @Size(max = 100) @Schema(examples = "myclient_code")
        String clientCode,

        @NotBlank @Size(min = 8, max = 200) @Schema(examples = "my_sign_key")
        String signKey) {

    @Override
    public String toString() {
        return "NewVoucherClient[" + clientCode + "]";
    }
}
