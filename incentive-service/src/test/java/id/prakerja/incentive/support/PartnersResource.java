package id.prakerja.incentive.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the application where the stub of its partners is, and to be quick. */
public class PartnersResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        StubPartner stub = StubPartner.get();
        Map<String, String> config = new HashMap<>();
        for (String partner : List.of("bni", "ovo", "linkaja", "gopay", "dana", "doku", "isaku", "pos")) {
            config.put("prakerja.payment-partners." + partner + ".url", stub.url());
            config.put("prakerja.payment-partners." + partner + ".secret", stub.secret());
        }
        config.putAll(overSnap("dana", "DANA"));
        config.putAll(overSnap("doku", "DOKU"));
        config.putAll(inLists());
        config.putAll(byWebhook());
        config.putAll(byFetching());
        config.putAll(offeringStatements());
        config.put("prakerja.payout-door-keys.use-interval", "PT0.5S");
        config.put("prakerja.incentive.polling.interval", "PT0.05S");
        config.put("prakerja.incentive.account.ask-again-after", "PT0.5S");
        config.put("mp.messaging.incoming.payout-reported.metadata.max.age.ms", "500");
        return config;
    }

    /** A partner more than those of 2020, which is paid over SNAP BI. */
    private static Map<String, String> overSnap(String partner, String name) {
        StubSnapPartner stub = StubSnapPartner.get();
        String door = "prakerja.payout-doors." + partner + ".";
        return Map.of(
                "prakerja.payment-partners." + partner + ".name",
                name,
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
                "PT20S",
                door + "snap.not-found-after",
                "PT1S");
    }

    /** One of them takes credits in lists, and notifies. */
    private static Map<String, String> inLists() {
        String bulk = "prakerja.payout-doors.doku.snap.bulk.";
        byte[] key = StubSnapPartner.get().ownKeys().getPublic().getEncoded();
        return Map.of(
                bulk + "partner-key",
                Base64.getEncoder().encodeToString(key),
                bulk + "largest",
                "3",
                bulk + "notified-within",
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
