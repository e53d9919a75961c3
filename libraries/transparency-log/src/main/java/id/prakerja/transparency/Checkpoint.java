package id.prakerja.transparency;

import java.util.List;

/**
 * The state of a log at one moment (C2SP {@code tlog-checkpoint}).
 *
 * @param origin which log
 * @param size how many entries it has
 * @param root hash of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final String NUMBER = "0|[1-9][0-9]{0,18}";
    private static final int LINES = 3;

    /**
     * A checkpoint from the text of a note. Further lines are extensions that this reader passes over.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < LINES || lines.get(0).isEmpty() || !lines.get(1).matches(NUMBER)) {
            throw new IllegalArgumentException("A checkpoint is an origin, a size and a root, each on a line.");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.parse(lines.get(2)));
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
