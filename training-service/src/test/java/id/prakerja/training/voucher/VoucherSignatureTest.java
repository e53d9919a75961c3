package id.prakerja.training.voucher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class VoucherSignatureTest {

    @Test
    void publishedVectorIsReproduced() {
        assertEquals(
                "943c20a8e36b6243f576404b00fffdc86411ce1f",
                VoucherSignature.sign(
                        "my_sign_key",
                        "myclient_code",
                        "1516239022",
                        "/api/v1/integration/payment/redeem-code/commit",
                        "{\"redeem_code\":\"code\"}"));
    }

    @Test
    void otherContentHasAnotherSignature() {
        String one = VoucherSignature.sign("my_sign_key", "client", "1", "/path", "{}");

        assertFalse(VoucherSignature.same(one, VoucherSignature.sign("my_sign_key", "client", "2", "/path", "{}")));
        assertFalse(VoucherSignature.same(one, VoucherSignature.sign("another_key", "client", "1", "/path", "{}")));
    }
}
