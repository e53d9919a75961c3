package id.prakerja.runner.suite;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The payment partners of 2020. */
public final class PaymentPartners {

    /** Names by id. */
    public static final Map<String, String> NAMES =
            new TreeMap<>(Map.of("bni", "BNI", "gopay", "GoPay", "linkaja", "LinkAja", "ovo", "OVO"));

    /** Those who can be instructed over SNAP BI too. */
    public static final Set<String> OVER_SNAP = Set.of("linkaja");

    /** Who the suite is to a partner that speaks SNAP BI. */
    public static final String CLIENT_ID = "prakerja";

    private PaymentPartners() {}
}
