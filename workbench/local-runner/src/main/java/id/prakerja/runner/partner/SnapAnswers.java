package id.prakerja.runner.partner;

import id.prakerja.snap.ResponseCode;
import id.prakerja.snap.ResponseTable;
import id.prakerja.snap.SnapAmount;
import id.prakerja.snap.SnapService;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of a SNAP provider, in the standard's words. */
final class SnapAnswers {

    private SnapAnswers() {}

    /** An answer of HTTP status and case, such as {@code 40411}. */
    static PaymentPartner.Answer of(SnapService service, String statusAndCase) {
        return of(service, statusAndCase, Map.of());
    }

    static PaymentPartner.Answer of(SnapService service, String statusAndCase, Map<String, ?> more) {
        ResponseCode code = code(service, statusAndCase);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("responseCode", code.toString());
        body.put("responseMessage", ResponseTable.of(code).message());
        body.putAll(more);
        return new PaymentPartner.Answer(code.status(), body);
    }

    static ResponseCode code(SnapService service, String statusAndCase) {
        return ResponseCode.parse(statusAndCase.substring(0, 3) + service.code() + statusAndCase.substring(3))
                .orElseThrow();
    }

    static Map<String, String> amount(long rupiah) {
        Map<String, String> amount = new LinkedHashMap<>();
        amount.put("value", SnapAmount.value(rupiah));
        amount.put("currency", SnapAmount.CURRENCY);
        return amount;
    }
}
