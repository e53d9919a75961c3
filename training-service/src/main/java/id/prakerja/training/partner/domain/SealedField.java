package id.prakerja.training.partner.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The field that a secret is kept in. It is authenticated with the secret, so that one that is moved to another field does not open
 * there: what verifies a partner's signatures never signs in its place.
 *
 * @param collection name of the collection
 * @param field name of the field
 */
public record SealedField(String collection, String field) {

    /** What is authenticated beside the secret: {@code collection.field} after its length, then whose it is. */
    public byte[] boundTo(String owner) {
        byte[] name = (collection + '.' + field).getBytes(StandardCharsets.UTF_8);
        byte[] whose = owner.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + name.length + whose.length)
                .putInt(name.length)
                .put(name)
                .put(whose)
                .array();
    }
}
