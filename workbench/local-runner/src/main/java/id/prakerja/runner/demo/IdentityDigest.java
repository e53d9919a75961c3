package id.prakerja.runner.demo;

import id.prakerja.runner.workspace.SuiteSecrets;
import id.prakerja.runner.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digest by which a payment partner recognises the owner of an account without the programme telling the NIK. */
public final class IdentityDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] master;

    /** By the keys that this suite shares with its payment partners. */
    public IdentityDigest(Workspace workspace) {
        master = Base64.getDecoder().decode(new SuiteSecrets(workspace).partnerDigestMaster());
    }

    /** Returns the lower-case hex digest of the NIK under the partner's key. */
    public String of(String partner, String nik) {
        byte[] key =
                hmac(master, "prakerja partner digest %s %s\u0001".formatted(partner, SuiteSecrets.PARTNER_KEY_ID));
        return HexFormat.of().formatHex(hmac(key, nik));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
