package id.prakerja.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The column that an envelope is kept in. It is authenticated with the envelope, so that one that is copied into another column or
 * table does not open there: a phone number is never read as a name. The key's id stands in the column of the same name with
 * {@code _key} after it.
 *
 * @param table name of the table (or collection)
 * @param column name of the column (or field)
 */
public record SealedColumn(String table, String column) {

    /** What is authenticated beside the ciphertext: the owner's 16 bytes, then {@code table.column}. */
    byte[] boundTo(UUID owner) {
        byte[] name = (table + '.' + column).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Long.BYTES + name.length)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .put(name)
                .array();
    }
}
