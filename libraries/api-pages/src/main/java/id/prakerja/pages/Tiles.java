package id.prakerja.pages;

import java.util.List;

/**
 * Numbers in large type, each a link to what it counts.
 *
 * @param title above them; empty for none
 * @param tiles the numbers
 */
public record Tiles(String title, List<Tile> tiles) implements Section {

    /**
     * A number.
     *
     * @param label what it counts
     * @param value as shown
     * @param note below it, or empty
     * @param href to what it counts, or empty
     * @param tone {@code calm}, or {@code call} where it wants a person
     */
    public record Tile(String label, String value, String note, String href, String tone) {

        /** A number that wants a person where it is not 0. */
        public static Tile call(String label, long value, String note, String href) {
            return new Tile(label, Format.number(value), note, href, value == 0 ? "calm" : "call");
        }

        /** A number that wants nobody. */
        public static Tile calm(String label, String value, String note) {
            return new Tile(label, value, note, "", "calm");
        }
    }
}
