package id.prakerja.draw.publication;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON in the one form that the package knows: keys in the order given, one value per line, indented by two spaces, ASCII
 * only, a line feed at the end. It is what Python's {@code json.dumps(value, indent=2)} writes, so that two programs can
 * compare bytes.
 */
final class CanonicalJson {

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    static byte[] of(Map<String, ?> object) {
        CanonicalJson json = new CanonicalJson();
        json.value(object, "\n");
        return json.text.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A text as JSON has it, in ASCII. */
    static String quoted(String characters) {
        CanonicalJson json = new CanonicalJson();
        json.string(characters);
        return json.text.toString();
    }

    /** Writes a value; {@code line} is a line feed with the present indentation. */
    private void value(Object value, String line) {
        if (value instanceof Map<?, ?> object) {
            block('{', '}', object.entrySet().iterator(), line, member -> {
                string(member.getKey().toString());
                text.append(": ");
                value(member.getValue(), line + "  ");
            });
        } else if (value instanceof List<?> list) {
            block('[', ']', list.iterator(), line, element -> value(element, line + "  "));
        } else if (value instanceof String characters) {
            string(characters);
        } else {
            text.append(value);
        }
    }

    private <T> void block(char begin, char end, Iterator<T> elements, String line, Writing<T> writing) {
        text.append(begin);
        boolean any = elements.hasNext();
        while (elements.hasNext()) {
            text.append(line).append("  ");
            writing.write(elements.next());
            text.append(elements.hasNext() ? "," : "");
        }
        text.append(any ? line : "").append(end);
    }

    private void string(String characters) {
        text.append('"');
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> text.append(c >= ' ' && c <= '~' ? Character.toString(c) : "\\u%04x".formatted((int) c));
            }
        }
        text.append('"');
    }

    /** Writes one element. */
    @FunctionalInterface
    private interface Writing<T> {
        void write(T element);
    }
}
