package id.prakerja.training.account;

/** Makes a card number of a serial: prefix, eleven digits, Luhn check digit. Different serials give different numbers. */
final class CardNumberFormat {

    private static final long SERIALS = 100_000_000_000L;
    // Odd and no multiple of five, hence a permutation of the eleven-digit serials; spreads neighbours apart.
    private static final long SPREAD = 61_803_398_879L;

    private final String prefix;

    CardNumberFormat(String prefix) {
        if (!prefix.matches("\\d{4}")) {
            throw new IllegalArgumentException("prakerja.training.account.card-prefix must be four digits");
        }
        this.prefix = prefix;
    }

    String number(long serial) {
        if (serial < 0 || serial >= SERIALS) {
            throw new IllegalArgumentException("No card number is left for serial " + serial);
        }
        long spread = Math.floorMod(
                java.math.BigInteger.valueOf(serial)
                        .multiply(java.math.BigInteger.valueOf(SPREAD))
                        .mod(java.math.BigInteger.valueOf(SERIALS))
                        .longValueExact(),
                SERIALS);
        String payload = prefix + String.format("%011d", spread);
        return payload + checkDigit(payload);
    }

    /** Shows the last four digits only. */
    static String mask(String number) {
        return "************" + number.substring(number.length() - 4);
    }

    private static int checkDigit(String payload) {
        int sum = 0;
        for (int i = 0; i < payload.length(); i++) {
            int digit = Character.digit(payload.charAt(payload.length() - 1 - i), 10);
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }
}
