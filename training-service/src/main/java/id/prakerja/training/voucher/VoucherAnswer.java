package id.prakerja.training.voucher;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Answer of the older voucher API, in the form that institutions' programs read.
 *
 * @param success whether it was done
 * @param code {@code OK}, or the stable code of the refusal
 * @param message a sentence in Indonesian
 * @param data what there is to know about the code; absent in a refusal
 */
@Schema(name = "VoucherAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VoucherAnswer(
        @Schema(examples = "true") boolean success,
        @Schema(examples = "OK") String code,
        @Schema(examples = "Kode redeem dapat digunakan.") String message,
        VoucherData data) {

    private static final String OK = "OK";

    static VoucherAnswer usable(VoucherData data) {
        return new VoucherAnswer(true, OK, "Kode redeem dapat digunakan.", data);
    }

    static VoucherAnswer used(VoucherData data) {
        return new VoucherAnswer(true, OK, "Kode redeem berhasil digunakan.", data);
    }

    static VoucherAnswer refused(Refusal refusal) {
        return new VoucherAnswer(false, refusal.code().name(), refusal.indonesian(), null);
    }
}
