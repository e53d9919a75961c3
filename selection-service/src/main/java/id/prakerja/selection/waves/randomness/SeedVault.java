package id.prakerja.selection.waves.randomness;

import id.prakerja.draw.domain.SeedCommitment;
import id.prakerja.selection.waves.wave.WaveConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the secret seeds of the draws and keeps them sealed (AES-256-GCM, bound to the wave's number), so that a copy of the
 * database alone does not foretell a draw.
 */
@ApplicationScoped
public class SeedVault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /**
     * A vault.
     *
     * @param config holds the key
     * @throws IllegalArgumentException if the key is not 32 bytes in base64
     */
    public SeedVault(WaveConfig config) {
        byte[] bytes = Base64.getDecoder().decode(config.seedVault().key());
        if (bytes.length != KEY_LENGTH) {
            throw new IllegalArgumentException("prakerja.wave.seed-vault.key must be 32 bytes in base64");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    /**
     * Makes the seed of a wave.
     *
     * @return its commitment, and the seed sealed
     */
    public SecretSeed newSeed(int wave) {
        byte[] seed = new byte[SeedCommitment.SEED_LENGTH];
        random.nextBytes(seed);
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, wave, nonce, seed);
        byte[] stored = ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return new SecretSeed(SeedCommitment.of(seed), stored);
    }

    /**
     * Opens a seed for its draw.
     *
     * @param sealed as stored
     * @return the 32 bytes of the seed
     * @throws IllegalStateException if it was sealed with another key, for another wave, or has been changed
     */
    public byte[] open(int wave, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
        return run(Cipher.DECRYPT_MODE, wave, nonce, Arrays.copyOfRange(sealed, NONCE_LENGTH, sealed.length));
    }

    private byte[] run(int mode, int wave, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(wave).array());
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The seed of wave %d cannot be sealed or opened".formatted(wave), e);
        }
    }
}
