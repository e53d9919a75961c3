package id.prakerja.pages;

/**
 * How far something is.
 *
 * @param title what is under way
 * @param done how much of it is done
 * @param all how much there is to do
 * @param text the same in words
 */
public record Progress(String title, long done, long all, String text) implements Section {

    /** So much of so much, in numbers. */
    public static Progress of(String title, long done, long all) {
        return new Progress(title, done, Math.max(all, 1), Format.number(done) + " / " + Format.number(all));
    }
}
