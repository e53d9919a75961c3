package id.prakerja.selection.waves.secret;

import id.prakerja.draw.domain.Commitment;
import id.prakerja.draw.pseudonym.EntryPseudonyms;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import id.prakerja.selection.waves.wave.domain.Commitments;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes the secrets of the waves and keeps them sealed, each bound to its wave and column: a copy of the database alone neither foretells a draw nor
 * tells whose an entry is.
 */
@ApplicationScoped
public class WaveSecrets {

    private static final SealedColumn SEED = new SealedColumn("wave_secret", "seed");
    private static final SealedColumn PSEUDONYMS = new SealedColumn("wave_secret", "pseudonyms");

    private static final String KEEP = """
            insert into wave_secret (wave, seed, seed_key, pseudonyms, pseudonyms_key) values ($1, $2, $3, $4, $5)
            """;

    private static final String READ = """
            select seed, seed_key, pseudonyms, pseudonyms_key from wave_secret where wave = $1
            """;

    private final DataCipher cipher;
    private final SecureRandom random = new SecureRandom();

    WaveSecrets(DataCipher cipher) {
        this.cipher = cipher;
    }

    /** Makes the secrets of a wave. */
    public SealedSecrets make(int wave) {
        byte[] seed = secret();
        byte[] key = secret();
        return new SealedSecrets(
                new Commitments(Commitment.of(seed), Commitment.of(key)),
                cipher.seal(SEED, owner(wave), seed),
                cipher.seal(PSEUDONYMS, owner(wave), key));
    }

    /** Keeps the secrets of a wave that the transaction plans. */
    public Uni<Void> keep(SqlConnection tx, int wave, SealedSecrets secrets) {
        return tx.preparedQuery(KEEP)
                .execute(Values.of(
                        wave,
                        Buffer.buffer(secrets.seed().envelope()),
                        secrets.seed().keyId(),
                        Buffer.buffer(secrets.pseudonymKey().envelope()),
                        secrets.pseudonymKey().keyId()))
                .replaceWithVoid();
    }

    /**
     * Opens the seed of a wave for its draw.
     *
     * @return its 32 bytes; fails if it was sealed for another wave, under a key that is not at hand, or has been changed
     */
    public Uni<byte[]> seed(SqlClient client, int wave) {
        return read(client, wave).map(row -> open(SEED, wave, row, "seed"));
    }

    /**
     * The names of a wave's entries and families.
     *
     * @return for one thread
     */
    public Uni<EntryPseudonyms> pseudonyms(SqlClient client, int wave) {
        return read(client, wave).map(row -> new EntryPseudonyms(wave, open(PSEUDONYMS, wave, row, "pseudonyms")));
    }

    private static Uni<Row> read(SqlClient client, int wave) {
        return client.preparedQuery(READ)
                .execute(Values.of(wave))
                .map(rows -> rows.iterator().next());
    }

    private byte[] open(SealedColumn column, int wave, Row row, String name) {
        return cipher.open(
                column,
                owner(wave),
                new SealedData(row.getString(name + "_key"), row.getBuffer(name).getBytes()));
    }

    private byte[] secret() {
        byte[] secret = new byte[Commitment.SECRET_LENGTH];
        random.nextBytes(secret);
        return secret;
    }

    private static UUID owner(int wave) {
        return new UUID(0, wave);
    }
}
