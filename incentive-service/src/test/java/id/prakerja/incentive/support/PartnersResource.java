package id.prakerja.incentive.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the application where the stub of its partners is, and to be quick. */
public class PartnersResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        StubPartner stub = StubPartner.get();
        Map<String, String> config = new HashMap<>();
        for (String partner : List.of("bni", "ovo", "linkaja", "gopay", "dana", "isaku", "pos")) {
            config.put("prakerja.payment-partners." + partner + ".url", stub.url());
            config.put("prakerja.payment-partners." + partner + ".secret", stub.secret());
        }
        config.putAll(overSnap());
        config.putAll(byWebhook());
        config.putAll(byFetching());
        config.putAll(offeringStatements());
        config.put("prakerja.payout-door-keys.use-interval", "PT0.5S");
        config.put("prakerja.incentive.polling.interval", "PT0.05S");
        config.put("prakerja.incentive.account.ask-again-after", "PT0.5S");
        config.put("mp.messaging.incoming.payout-reported.metadata.max.age.ms", "500");
        return config;
    }

    /** One partner more than those of 2020, which is paid over SNAP BI. */
    private static Map<String, String> overSnap() {
        StubSnapPartner stub = StubSnapPartner.get();
        String door = "prakerja.payout-doors.dana.";
        return Map.of(
                "prakerja.payment-partners.dana.name",
                "DANA",
                door + "door",
                "SNAP",
                door + "snap.url",
                stub.url(),
                door + "snap.client-id",
                "prakerja",
                door + "snap.client-secret",
                StubSnapPartner.SECRET,
                door + "snap.private-key",
                stub.privateKey(),
                door + "snap.partner-id",
                "PRAKERJA",
                door + "snap.answer-within",
                "PT2S",
                door + "snap.not-found-after",
                "PT1S");
    }

    /** Another one, which receives webhooks. */
    private static Map<String, String> byWebhook() {
        StubWebhookPartner stub = StubWebhookPartner.get();
        String door = "prakerja.payout-doors.isaku.";
        return Map.of(
                "prakerja.payment-partners.isaku.name",
                "iSaku",
                door + "door",
                "WEBHOOK",
                door + "keys.first",
                SignedCall.ISAKU.reveal(),
                door + "webhook.url",
                stub.url(),
                door + "webhook.secrets",
                stub.oldKey().reveal() + "," + stub.newKey().reveal(),
                door + "webhook.longest-pause",
                "PT6S",
                door + "webhook.inside-allowed",
                "true");
    }

    /** One whose statements are fetched. */
    private static Map<String, String> offeringStatements() {
        StubPartner stub = StubPartner.get();
        return Map.of(
                "prakerja.payment-partners.bri.name",
                "BRI",
                "prakerja.payment-partners.bri.url",
                stub.url(),
                "prakerja.payment-partners.bri.secret",
                stub.secret(),
                "prakerja.incentive.statement.fetch.bri.format",
                "CSV",
                "prakerja.incentive.statement.fetch.bri.after",
                "PT0S",
                "prakerja.incentive.statement.fetch-again-after",
                "PT1S");
    }

    /** And one that fetches. */
    private static Map<String, String> byFetching() {
        String door = "prakerja.payout-doors.pos.";
        return Map.of(
                "prakerja.payment-partners.pos.name",
                "Pos",
                door + "door",
                "PULL",
                door + "keys.first",
                SignedCall.POS.reveal());
    }

    /** The stub serves the next application of this JVM too. */
    @Override
    public void stop() {}
}
