package id.prakerja.selection.lifecycle;

import id.prakerja.draw.domain.Commitment;
import id.prakerja.sealed.ConfiguredKeys;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import id.prakerja.testkit.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives a wave secrets of the test's, sealed as the service seals its own, so that a sequence can be played again with the same draws. */
final class Lottery {

    private static final String ACTIVE = "test";

    private Lottery() {}

    static void fix(int wave, Random random) throws SQLException {
        Database.tamper("alter table wave_secret disable trigger wave_secret_stays");
        try {
            replace(wave, secret(random), secret(random));
        } finally {
            Database.tamper("alter table wave_secret enable trigger wave_secret_stays");
        }
    }

    private static void replace(int wave, byte[] seed, byte[] pseudonyms) throws SQLException {
        try (Connection connection = Database.connect();
                PreparedStatement commit = connection.prepareStatement(
                        "update wave set seed_commitment = ?, pseudonym_commitment = ? where wave = ?");
                PreparedStatement keep =
                        connection.prepareStatement("update wave_secret set seed = ?, pseudonyms = ? where wave = ?")) {
            commit.setString(1, Commitment.of(seed));
            commit.setString(2, Commitment.of(pseudonyms));
            commit.setInt(3, wave);
            commit.executeUpdate();
            keep.setBytes(1, sealed("seed", wave, seed).envelope());
            keep.setBytes(2, sealed("pseudonyms", wave, pseudonyms).envelope());
            keep.setInt(3, wave);
            keep.executeUpdate();
        }
    }

    private static byte[] secret(Random random) {
        byte[] secret = new byte[Commitment.SECRET_LENGTH];
        random.nextBytes(secret);
        return secret;
    }

    private static SealedData sealed(String column, int wave, byte[] secret) {
        String key = ConfigProvider.getConfig().getValue("prakerja.personal-data.keys." + ACTIVE, String.class);
        return new DataCipher(new ConfiguredKeys(ACTIVE, Map.of(ACTIVE, key)))
                .seal(new SealedColumn("wave_secret", column), new UUID(0, wave), secret);
    }
}
