package id.prakerja.incentive.account;

import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.KeyedDigests;
import id.prakerja.sealed.SealedColumn;
import id.prakerja.sealed.SealedData;
import id.prakerja.sealed.config.SealedDataBeans;
import id.prakerja.sql.Rows;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Accounts at rest: sealed under the programme's keys, each for its participant alone, and told apart by a digest. They are opened for
 * the partner that is asked or instructed about them, and for their owner.
 */
@ApplicationScoped
public class AccountSeal {

    /** Columns of an account in a row that {@link #open(Row)} reads, of a link named {@code l}. */
    public static final String COLUMNS =
            "l.participant_id as account_owner, l.account_reference, l.account_reference_key";

    private static final SealedColumn COLUMN = new SealedColumn("account_link", "account_reference");
    private static final String KIND = "account";

    private final DataCipher cipher;
    private final KeyedDigests digests;

    AccountSeal(DataCipher cipher, SealedDataBeans beans) {
        this.cipher = cipher;
        this.digests = beans.digests("accounts");
    }

    /** The account of the participant, sealed. */
    public SealedData seal(UUID participantId, String reference) {
        return cipher.seal(COLUMN, participantId, reference.getBytes(StandardCharsets.UTF_8));
    }

    /** The account in a row with the {@link #COLUMNS}; null if the row has none. */
    public String open(Row row) {
        return row.getUUID("account_owner") == null
                ? null
                : open(
                        row.getUUID("account_owner"),
                        new SealedData(row.getString("account_reference_key"), Rows.bytes(row, "account_reference")));
    }

    String open(UUID participantId, SealedData sealed) {
        return new String(cipher.open(COLUMN, participantId, sealed), StandardCharsets.UTF_8);
    }

    /** The digest under which an account at a partner is kept. */
    public byte[] digest(String partner, String reference) {
        return digests.active().of(KIND, partner + "/" + reference);
    }

    /** The digests under which it may have been kept. */
    List<byte[]> candidates(String partner, String reference) {
        return digests.candidates(KIND, partner + "/" + reference);
    }
}
