package id.prakerja.incentive.statement.domain;

/** Amounts as files write them. */
public final class Rupiah {

    private static final int MOST_DIGITS = 15;

    private Rupiah() {}

    /**
     * An amount of whole rupiah.
     *
     * @param text digits, which may be followed by a point and zeros, as ISO 20022 writes amounts
     * @param currency as the file names it
     * @param line where it stands
     * @return above 0
     * @throws StatementFault if it is another currency, no number, not above 0, or has a fraction of a rupiah
     */
    public static long parse(String text, String currency, long line) {
        if (!"IDR".equals(currency)) {
            throw new StatementFault(line, "the currency is not IDR");
        }
        if (text == null || !text.matches("[0-9]{1,%d}(\\.[0-9]{1,5})?".formatted(MOST_DIGITS))) {
            throw new StatementFault(line, "the amount is no number of rupiah");
        }
        int point = text.indexOf('.');
        if (point >= 0 && !text.substring(point + 1).matches("0+")) {
            throw new StatementFault(line, "the amount has a fraction of a rupiah");
        }
        long amount = Long.parseLong(point < 0 ? text : text.substring(0, point));
        if (amount == 0) {
            throw new StatementFault(line, "the amount is not above 0");
        }
        return amount;
    }
}
