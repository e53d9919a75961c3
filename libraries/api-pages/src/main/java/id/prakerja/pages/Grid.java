package id.prakerja.pages;

import java.util.List;

/**
 * A table.
 *
 * @param title its caption
 * @param heads names of the columns
 * @param rows as many cells each as there are columns
 * @param empty what to say where there are no rows
 * @param next address of the next part, or empty
 * @param nextLabel what the link to it says
 */
public record Grid(String title, List<String> heads, List<List<Cell>> rows, String empty, String next, String nextLabel)
        implements Section {

    /** A table that stands on one page. */
    public static Grid of(String title, List<String> heads, List<List<Cell>> rows, String empty) {
        return new Grid(title, heads, rows, empty, "", "");
    }

    /**
     * A cell.
     *
     * @param text as shown
     * @param href where it leads, or empty
     * @param kind {@code text}, {@code number}, {@code good} or {@code bad}
     */
    public record Cell(String text, String href, String kind) {

        /** Text. */
        public static Cell text(String text) {
            return new Cell(text, "", "text");
        }

        /** A number. */
        public static Cell number(long value) {
            return new Cell(Format.number(value), "", "number");
        }

        /** Rupiah. */
        public static Cell rupiah(long value) {
            return new Cell(Format.rupiah(value), "", "number");
        }

        /** A link. */
        public static Cell link(String text, String href) {
            return new Cell(text, href, "text");
        }

        /** A number that leads to what it counts. */
        public static Cell link(long value, String href) {
            return new Cell(Format.number(value), href, "number");
        }

        /** A state that is as it should be, or not. */
        public static Cell state(String text, boolean good) {
            return new Cell(text, "", good ? "good" : "bad");
        }
    }
}
