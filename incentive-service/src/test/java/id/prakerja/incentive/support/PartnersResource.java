package id.prakerja.incentive.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the application where the stub of its partners is, which tokens to trust, and to be quick. */
public class PartnersResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        StubPartner stub = StubPartner.get();
        Map<String, String> config = new HashMap<>();
        for (String partner : List.of("bni", "ovo", "linkaja", "gopay")) {
            config.put("prakerja.payment-partners." + partner + ".url", stub.url());
            config.put("prakerja.payment-partners." + partner + ".secret", stub.secret());
        }
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.log.console.json.enabled", "false");
        config.put("prakerja.incentive.polling.interval", "PT0.05S");
        config.put("prakerja.incentive.account.ask-again-after", "PT0.5S");
        config.put("mp.messaging.incoming.payout-reported.metadata.max.age.ms", "500");
        config.put("mp.jwt.verify.publickey", Tokens.publicKey());
        return config;
    }

    /** The stub serves the next application of this JVM too. */
    @Override
    public void stop() {}
}
