package id.prakerja.runner.suite;

import java.util.Map;
import java.util.TreeMap;

/** The payment partners of 2020. */
public final class PaymentPartners {

    /** Names by id. */
    public static final Map<String, String> NAMES =
            new TreeMap<>(Map.of("bni", "BNI", "gopay", "GoPay", "linkaja", "LinkAja", "ovo", "OVO"));

    private PaymentPartners() {}
}
