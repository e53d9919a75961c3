package id.prakerja.sealed.wrapping;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A master key in a file, for development: a properties file with each version as {@code <number>=<32 bytes in Base64>}, of which the
 * highest is the newest. Whoever reads the file has every key, which production does not start with.
 *
 * <p>Wrapped form: {@code file:v<number>:} and Base64 of 12 bytes nonce and AES-256-GCM ciphertext with its tag.
 */
public final class FileWrapping implements KeyWrapping {

    private static final String SCHEME = "file";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, SecretKey> versions = new HashMap<>();
    private final int newest;

    /**
     * Reads the file.
     *
     * @throws IllegalStateException if it cannot be read, or holds no master key or something else
     */
    public FileWrapping(Path file) {
        Properties written = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            written.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The file of the master key cannot be read: " + file, unreadable);
        }
        written.stringPropertyNames().forEach(version -> {
            if (!version.matches("[1-9][0-9]{0,5}")) {
                throw new IllegalStateException("A version of the master key is a number, not " + version);
            }
            byte[] key = EncodedKey.decode("master key, version " + version, written.getProperty(version));
            versions.put(Integer.valueOf(version), new SecretKeySpec(key, "AES"));
        });
        newest = versions.keySet().stream()
                .max(Integer::compare)
                .orElseThrow(() -> new IllegalStateException("There is no master key in " + file));
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public String wrap(byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, newest, nonce, content);
        byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return SCHEME + ":v" + newest + ':' + Base64.getEncoder().encodeToString(all);
    }

    @Override
    public byte[] unwrap(String wrapped) {
        String[] parts = wrapped.split(":", -1);
        if (parts.length != 3 || !parts[0].equals(SCHEME) || !parts[1].matches("v[1-9][0-9]{0,5}")) {
            throw new IllegalStateException("This was not wrapped by a file's master key");
        }
        int version = Integer.parseInt(parts[1].substring(1));
        if (!versions.containsKey(version)) {
            throw new IllegalStateException("The master key has no version " + version + " any more");
        }
        byte[] all;
        try {
            all = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("What follows a wrapped key's version is Base64", notBase64);
        }
        if (all.length <= NONCE_BYTES) {
            throw new IllegalStateException("This wrapped key is cut off");
        }
        ByteBuffer buffer = ByteBuffer.wrap(all);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed = new byte[all.length - NONCE_BYTES];
        buffer.get(nonce).get(sealed);
        return run(Cipher.DECRYPT_MODE, version, nonce, sealed);
    }

    @Override
    public String rewrap(String wrapped) {
        return wrap(unwrap(wrapped));
    }

    private byte[] run(int mode, int version, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, versions.get(version), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((SCHEME + ":v" + version).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("This wrapped key was changed, or another master key wrapped it", wrong);
        }
    }
}
