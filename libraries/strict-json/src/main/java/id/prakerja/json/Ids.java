package id.prakerja.json;

import java.util.UUID;

/** Reads ids. */
public final class Ids {

    private Ids() {}

    /**
     * Reads an id.
     *
     * @param raw as it was sent: the 36 characters of a UUID; Java's own reading also takes shorter groups
     * @return the id
     * @throws MalformedValueException if it is anything else
     */
    public static UUID read(String raw) {
        String text = CleanText.of(raw);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException other) {
            throw new MalformedValueException("An id has the 36 characters of a UUID", other);
        }
        throw new MalformedValueException("An id has the 36 characters of a UUID");
    }
}
