package id.prakerja.incentive.support;

import id.prakerja.signatures.WebhookKey;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Map;

/** Tells the application of one more partner, which reads and writes its topics and has a key. */
public class SigningPartnerResource implements QuarkusTestResourceLifecycleManager {

    /** Its id. */
    public static final String PARTNER = "mandiri";

    /** Its key. */
    public static final WebhookKey KEY = WebhookKey.generate(new SecureRandom());

    @Override
    public Map<String, String> start() {
        StubPartner stub = StubPartner.get();
        String partner = "prakerja.payment-partners.%s.".formatted(PARTNER);
        return Map.of(
                partner + "name",
                "Mandiri",
                partner + "url",
                stub.url(),
                partner + "secret",
                stub.secret(),
                "prakerja.payout-doors.%s.keys.first".formatted(PARTNER),
                KEY.reveal());
    }

    /** The stub serves the next application of this JVM too. */
    @Override
    public void stop() {}
}
