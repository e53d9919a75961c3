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

    private final SecretKeySpec key;

    /** By the key that this suite shares with its payment partners. */
    public IdentityDigest(Workspace workspace) {
        key = new SecretKeySpec(Base64.getDecoder().decode(new SuiteSecrets(workspace).identityDigestKey()), ALGORITHM);
    }

    /** Returns the lower-case hex digest of the NIK. */
    public String of(String nik) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(nik.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
