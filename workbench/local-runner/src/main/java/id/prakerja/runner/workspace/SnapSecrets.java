package id.prakerja.runner.workspace;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The keys between the suite and a payment partner that speaks SNAP BI: each side holds its own private one. */
public final class SnapSecrets {

    private static final int BITS = 2048;
    private static final String PRIVATE = "-private-key";
    private static final String PUBLIC = "-public-key";

    private final String prefix;
    private final SuiteSecrets secrets;
    private final PropertiesFile file;

    SnapSecrets(String prefix, SuiteSecrets secrets, PropertiesFile file) {
        this.prefix = prefix;
        this.secrets = secrets;
        this.file = file;
    }

    /** The client secret, which both sides hold. */
    public String clientSecret() {
        return secrets.key(prefix + "client-secret");
    }

    /** The client's private key, PKCS#8 in Base64. */
    public String clientPrivateKey() {
        return own("client", PRIVATE);
    }

    /** The client's public key, in Base64. */
    public String clientPublicKey() {
        return own("client", PUBLIC);
    }

    /** The provider's private key, PKCS#8 in Base64. */
    public String providerPrivateKey() {
        return own("provider", PRIVATE);
    }

    /** The provider's public key, in Base64. */
    public String providerPublicKey() {
        return own("provider", PUBLIC);
    }

    /** What the provider holds, by name. */
    Map<String, String> ofProvider() {
        return Map.of(
                prefix + "client-secret", clientSecret(),
                prefix + "client" + PUBLIC, clientPublicKey(),
                prefix + "provider" + PRIVATE, providerPrivateKey());
    }

    private String own(String side, String half) {
        String name = prefix + side + half;
        String known = file.read().get(name);
        return known != null ? known : file.update(values -> make(values, side)).get(name);
    }

    private void make(Map<String, String> values, String side) {
        if (!values.containsKey(prefix + side + PRIVATE)) {
            KeyPair pair = generate();
            values.put(prefix + side + PRIVATE, base64(pair.getPrivate().getEncoded()));
            values.put(prefix + side + PUBLIC, base64(pair.getPublic().getEncoded()));
        }
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has RSA", impossible);
        }
    }
}
