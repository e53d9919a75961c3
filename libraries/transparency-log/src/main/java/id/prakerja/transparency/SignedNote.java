package id.prakerja.transparency;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures under it (C2SP {@code signed-note}): the text, an empty line, and a line for each signature with its
 * signer's name, the id of the key and the signature.
 *
 * @param text what is signed; ends with a newline
 * @param signatures in the order in which they stand
 */
public record SignedNote(String text, List<Line> signatures) {

    private static final String DASH = "— ";
    private static final int ID_LENGTH = 4;
    private static final int MOST_SIGNATURES = 100;

    /** Takes the signatures as they are. */
    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * A signature.
     *
     * @param name who signed
     * @param value base64 of the id of the key and the signature
     */
    public record Line(String name, String value) {

        static Line of(NoteKey key, byte[] signature) {
            byte[] id = key.id();
            return new Line(
                    key.name(),
                    Base64.getEncoder()
                            .encodeToString(ByteBuffer.allocate(id.length + signature.length)
                                    .put(id)
                                    .put(signature)
                                    .array()));
        }

        /**
         * A signature from its line.
         *
         * @throws IllegalArgumentException if it is none
         */
        public static Line parse(String line) {
            String[] parts =
                    line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2 || parts[0].isEmpty() || Base64.getDecoder().decode(parts[1]).length <= ID_LENGTH) {
                throw new IllegalArgumentException("A signature is a line of a dash, a name and base64.");
            }
            return new Line(parts[0], parts[1]);
        }

        boolean isBy(NoteKey key, String text) {
            byte[] bytes = Base64.getDecoder().decode(value);
            return name.equals(key.name())
                    && Arrays.equals(key.id(), Arrays.copyOf(bytes, ID_LENGTH))
                    && key.verifies(text, Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length));
        }

        @Override
        public String toString() {
            return DASH + name + " " + value;
        }
    }

    /**
     * A note from its text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("A signed note is a text, an empty line, and signatures.");
        }
        List<Line> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).lines().toList()) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new IllegalArgumentException(
                        "A signed note has at most %d signatures.".formatted(MOST_SIGNATURES));
            }
            signatures.add(Line.parse(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** Whether a valid signature of this key is among them. */
    public boolean isSignedBy(NoteKey key) {
        return signatures.stream().anyMatch(line -> line.isBy(key, text));
    }

    /** The note with further signatures under it. */
    public SignedNote with(List<Line> further) {
        List<Line> all = new ArrayList<>(signatures);
        all.addAll(further);
        return new SignedNote(text, all);
    }

    /** The note as it is published. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }
}
