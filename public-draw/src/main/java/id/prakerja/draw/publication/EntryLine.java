package id.prakerja.draw.publication;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** A line of {@code entries.ndjson}, from and to the 27 bytes of an entry's canonical form. All lines have the same length. */
final class EntryLine {

    private static final String TEMPLATE =
            "{\"entry\":\"00000000-0000-0000-0000-000000000000\",\"province\":\"00\",\"strata\":0,\"family\":\"0000000000000000\"}\n";
    private static final int ID = TEMPLATE.indexOf("0000");
    private static final int PROVINCE = TEMPLATE.indexOf("00\",\"strata");
    private static final int STRATA = TEMPLATE.indexOf("0,\"family");
    private static final int FAMILY = TEMPLATE.lastIndexOf("0000000000000000");
    private static final int LEAF_PROVINCE = 16;
    private static final int LEAF_STRATA = 18;
    private static final int LEAF_FAMILY = 19;

    private final byte[] line = TEMPLATE.getBytes(US_ASCII);

    /** The line of an entry; the same array each time. */
    byte[] of(byte[] leaves, int from) {
        Hex.writeId(leaves, from, line, ID);
        line[PROVINCE] = leaves[from + LEAF_PROVINCE];
        line[PROVINCE + 1] = leaves[from + LEAF_PROVINCE + 1];
        line[STRATA] = (byte) ('0' + leaves[from + LEAF_STRATA]);
        for (int i = 0; i < Long.BYTES; i++) {
            Hex.write(leaves[from + LEAF_FAMILY + i], line, FAMILY + 2 * i);
        }
        return line;
    }

    /** Reads a line with its line feed; false if it is not exactly what the entry in it would be written as. */
    boolean read(byte[] text, byte[] leaf) {
        if (text.length != line.length) {
            return false;
        }
        Hex.readId(text, ID, leaf);
        leaf[LEAF_PROVINCE] = text[PROVINCE];
        leaf[LEAF_PROVINCE + 1] = text[PROVINCE + 1];
        leaf[LEAF_STRATA] = (byte) (text[STRATA] - '0');
        for (int i = 0; i < Long.BYTES; i++) {
            leaf[LEAF_FAMILY + i] = Hex.read(text, FAMILY + 2 * i);
        }
        return isProvince(leaf) && leaf[LEAF_STRATA] >= 0 && leaf[LEAF_STRATA] <= 3 && Arrays.equals(text, of(leaf, 0));
    }

    private static boolean isProvince(byte[] leaf) {
        int tens = leaf[LEAF_PROVINCE];
        int units = leaf[LEAF_PROVINCE + 1];
        return tens >= '1' && tens <= '9' && units >= '0' && units <= '9' && (tens > '1' || units > '0');
    }
}
