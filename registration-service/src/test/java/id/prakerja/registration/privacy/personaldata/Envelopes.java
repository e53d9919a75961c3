package id.prakerja.registration.privacy.personaldata;

import id.prakerja.sealed.config.SealedDataConfig;
import id.prakerja.sealed.rotation.SealedTable;
import id.prakerja.testkit.Database;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The envelopes of a table, sealed and opened by the documented format with one key and no other. */
@ApplicationScoped
public class Envelopes {

    /** A key that is configured and not the active one. */
    static final String OLD = "before";

    private static final int HEAD = 13;

    @Inject
    Pool pool;

    @Inject
    SealedDataConfig config;

    /** As if all that is in the table had been written before the present key was the active one. */
    long putUnderTheOldKey(SealedTable table) {
        return putUnderTheOldKey(table, null);
    }

    /** As above, one person's or one file's alone. */
    long putUnderTheOldKey(SealedTable table, UUID owner) {
        execute("insert into encryption_key (id) values ($1) on conflict do nothing", Tuple.of(OLD));
        List<Tuple> rewritten = new ArrayList<>();
        for (Row row : rows(table)) {
            if (owner == null || owner.equals(row.getUUID("owner"))) {
                Buffer old = Buffer.buffer(sealed(table, row.getUUID("owner"), opened(table, row)));
                Buffer present = Buffer.buffer(row.getBuffer("envelope").getBytes());
                rewritten.add(Tuple.of(old, OLD, row.getUUID("owner"), present));
            }
        }
        if (!rewritten.isEmpty()) {
            pool.preparedQuery("update %s set %s = $1, %s_key = $2 where %s = $3 and %s = $4"
                            .formatted(table.name(), table.column(), table.column(), table.owner(), table.column()))
                    .executeBatch(rewritten)
                    .await()
                    .indefinitely();
        }
        return rewritten.size();
    }

    /** Envelopes that stand under the old key, which is told without opening or even reading any. */
    long underTheOldKey(SealedTable table) {
        return Database.number(
                "select count(*) from %s where %s_key = $1".formatted(table.name(), table.column()), OLD);
    }

    /** Envelopes under other keys than the active one; every envelope under that one is opened with it. */
    long notUnderTheActiveKey(SealedTable table) {
        long others = 0;
        for (Row row : rows(table)) {
            if (row.getString("key_id").equals(config.activeKey())) {
                opened(table, row);
            } else {
                others++;
            }
        }
        return others;
    }

    private Iterable<Row> rows(SealedTable table) {
        return pool.query("select %s as owner, %s as envelope, %s_key as key_id from %s where %s is not null"
                        .formatted(table.owner(), table.column(), table.column(), table.name(), table.column()))
                .execute()
                .await()
                .indefinitely();
    }

    private byte[] opened(SealedTable table, Row row) {
        byte[] envelope = row.getBuffer("envelope").getBytes();
        byte[] nonce = Arrays.copyOfRange(envelope, 1, HEAD);
        return aes(
                Cipher.DECRYPT_MODE,
                table,
                row.getString("key_id"),
                nonce,
                row.getUUID("owner"),
                Arrays.copyOfRange(envelope, HEAD, envelope.length));
    }

    private byte[] sealed(SealedTable table, UUID owner, byte[] plain) {
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = aes(Cipher.ENCRYPT_MODE, table, OLD, nonce, owner, plain);
        return ByteBuffer.allocate(HEAD + sealed.length)
                .put((byte) 1)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private byte[] aes(int mode, SealedTable table, String keyId, byte[] nonce, UUID owner, byte[] input) {
        try {
            byte[] key = Base64.getDecoder().decode(config.keys().get(keyId));
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            aes.updateAAD(ByteBuffer.allocate(16)
                    .putLong(owner.getMostSignificantBits())
                    .putLong(owner.getLeastSignificantBits())
                    .array());
            aes.updateAAD((table.name() + "." + table.column()).getBytes(StandardCharsets.UTF_8));
            return aes.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql, Tuple values) {
        pool.preparedQuery(sql).execute(values).await().indefinitely();
    }
}
