package id.prakerja.training.voucher;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of the voucher API as published in 2022: lower-case hex HMAC-SHA1 under the institution's sign key over
 * client code, timestamp, method, path and body. Kept for institutions that have integrated with it; new ones sign as the
 * Standard Webhooks specification says.
 */
final class VoucherSignature {

    private static final String ALGORITHM = "HmacSHA1";

    private VoucherSignature() {}

    static String sign(String signKey, String clientCode, String timestamp, String path, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(signKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            String content = clientCode + timestamp + "POST" + path + body;
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", impossible);
        }
    }

    /** Compares in constant time. */
    static boolean same(String expected, String offered) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }
}
