package id.prakerja.sheets;

/**
 * Follows the rows of a worksheet byte by byte, before a reader makes objects of them: a reader holds a row as a whole, takes a
 * number of any length for a number, and makes room for every column up to the one that a cell names.
 */
final class RowBounds {

    /** 16,384 empty cells with a style each are half of this. */
    private static final int LONGEST_ROW = 2 << 20;
    /** Digits in one piece; the longest number of a spreadsheet has 309. */
    private static final int LONGEST_NUMBER = 400;
    /** Characters of a cell are 32,767 at most, of up to four bytes, or an escaped one of six. */
    private static final int LONGEST_TEXT = 200_000;

    private static final int LONGEST_FORMULA = 8_192;
    private static final int LONGEST_NAME = 64;
    /** The last column is XFD. */
    private static final int COLUMN_LETTERS = 3;

    private final StringBuilder name = new StringBuilder();
    private boolean inTag;
    private boolean naming;
    private boolean closing;
    private boolean inRow;
    private boolean inCell;
    private boolean inFormula;
    private boolean isDeclaration;
    private byte quote;
    private byte last;
    private long row;
    private int text;
    private int digits;
    private int letters;
    private long outside;

    /** Follows further bytes; false once they go beyond what a row may be. */
    boolean follow(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (inTag) {
                tag(b);
            } else if (b == '<') {
                begin();
            } else {
                text++;
                digits = b >= '0' && b <= '9' ? digits + 1 : 0;
            }
            last = b;
            if (inRow) {
                row++;
            } else {
                outside++;
            }
            if (inRow && isBeyond()) {
                return false;
            }
        }
        return true;
    }

    /** Bytes that stood outside of rows. */
    long outside() {
        return outside;
    }

    private boolean isBeyond() {
        return row > LONGEST_ROW
                || digits > LONGEST_NUMBER
                || letters > COLUMN_LETTERS
                || text > (inFormula ? LONGEST_FORMULA : LONGEST_TEXT)
                || isDeclaration;
    }

    private void begin() {
        inTag = true;
        naming = true;
        closing = false;
        isDeclaration = false;
        name.setLength(0);
        text = 0;
        digits = 0;
        letters = 0;
    }

    private void tag(byte b) {
        if (quote != 0) {
            quote = b == quote ? 0 : quote;
            letters = inCell && b >= 'A' && b <= 'Z' ? letters + 1 : 0;
            return;
        }
        if (b == '"' || b == '\'') {
            quote = b;
        } else if (naming) {
            name(b);
        }
        if (b == '>') {
            end();
        }
    }

    private void name(byte b) {
        if (name.isEmpty() && b == '/') {
            closing = true;
        } else if (b > ' ' && b != '/' && b != '>') {
            isDeclaration |= b == '!';
            if (name.length() < LONGEST_NAME) {
                name.append((char) b);
            }
        } else {
            naming = false;
            inCell = isNamed("c");
            inFormula = !closing && isNamed("f");
        }
    }

    private void end() {
        inTag = false;
        if (isNamed("row")) {
            inRow = !closing && last != '/';
            row = 0;
        }
    }

    /** Whether the present element is this one, whatever prefix its namespace has. */
    private boolean isNamed(String local) {
        int prefix = name.length() - local.length();
        return prefix >= 0 && name.indexOf(local, prefix) == prefix && (prefix == 0 || name.charAt(prefix - 1) == ':');
    }
}
