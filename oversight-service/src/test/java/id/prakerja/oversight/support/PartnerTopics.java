package id.prakerja.oversight.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The topics of two payment partners, which incentive-service makes elsewhere. */
public final class PartnerTopics implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "prakerja.messaging.topics",
                "payout.requested.gopay,payout.reported.gopay,payout.requested.bni,payout.reported.bni");
    }

    /** Nothing was started. */
    @Override
    public void stop() {}
}
