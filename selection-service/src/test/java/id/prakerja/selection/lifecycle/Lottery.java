package id.prakerja.selection.lifecycle;

import id.prakerja.draw.domain.SeedCommitment;
import id.prakerja.selection.support.Database;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives a wave a seed of the test's, sealed as the service seals its own, so that a sequence can be played again with the same draws. */
final class Lottery {

    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private Lottery() {}

    static void fix(int wave, Random random) throws SQLException {
        byte[] seed = new byte[SeedCommitment.SEED_LENGTH];
        random.nextBytes(seed);
        try (Connection connection = Database.connect();
                PreparedStatement update = connection.prepareStatement(
                        "update wave set seed_commitment = ?, sealed_seed = ? where wave = ?")) {
            update.setString(1, SeedCommitment.of(seed));
            update.setBytes(2, sealed(wave, seed));
            update.setInt(3, wave);
            update.executeUpdate();
        }
    }

    private static byte[] sealed(int wave, byte[] seed) {
        byte[] key = Base64.getDecoder()
                .decode(ConfigProvider.getConfig().getValue("prakerja.wave.seed-vault.key", String.class));
        byte[] nonce = new byte[NONCE_LENGTH];
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(wave).array());
            byte[] closed = cipher.doFinal(seed);
            return ByteBuffer.allocate(NONCE_LENGTH + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
