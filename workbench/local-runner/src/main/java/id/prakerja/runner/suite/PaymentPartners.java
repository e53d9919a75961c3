package id.prakerja.runner.suite;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The payment partners of 2020. */
public final class PaymentPartners {

    /** Names by id. */
    public static final Map<String, String> NAMES =
            new TreeMap<>(Map.of("bni", "BNI", "gopay", "GoPay", "linkaja", "LinkAja", "ovo", "OVO"));

    /** Those who are instructed over SNAP BI. */
    public static final Set<String> OVER_SNAP = Set.of("linkaja");

    /** Those who are instructed by webhooks. */
    public static final Set<String> BY_WEBHOOK = Set.of("gopay");

    /** Those who fetch. */
    public static final Set<String> BY_PULL = Set.of("ovo");

    /** Those who sign what they report on their topics. */
    public static final Set<String> SIGNED_ON_TOPIC = Set.of("bni");

    /** Those who report by calls that they sign. */
    public static final Set<String> BY_CALL = Set.of("gopay", "ovo");

    /** Where a partner receives webhooks, below its own path. */
    public static final String WEBHOOKS = "v1/webhooks";

    /** Who the suite is to a partner that speaks SNAP BI. */
    public static final String CLIENT_ID = "prakerja";

    private PaymentPartners() {}
}
