package id.prakerja.runner.suite;

import id.prakerja.draw.beacon.TrialBeacon;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.witness.SuiteWitnesses;
import id.prakerja.runner.workspace.SnapSecrets;
import id.prakerja.runner.workspace.SuiteSecrets;
import id.prakerja.runner.workspace.Workspace;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** What each service is told when the local runner starts it: everything that differs from its own defaults. */
final class SuiteConfiguration {

    /** Above {@code application.properties} (250), below the environment (300), which a person may still use. */
    private static final String ORDINAL = "275";

    private final Workspace workspace;
    private final URI partners;
    private final SuiteSecrets secrets;

    /** Configuration of services that find the simulated payment partners at the address. */
    SuiteConfiguration(Workspace workspace, URI partners) {
        this.workspace = workspace;
        this.partners = partners;
        this.secrets = new SuiteSecrets(workspace);
    }

    /** Configuration of one service, by property name; where it listens is not part of it. */
    Map<String, String> of(Service service, InfrastructureAddresses addresses) {
        Map<String, String> config = new TreeMap<>();
        config.put("config_ordinal", ORDINAL);
        // For a person at a terminal; the environment variable of the same name says otherwise.
        config.put("PRAKERJA_LOG_JSON", "false");
        config.put("kafka.bootstrap.servers", addresses.kafka());
        // One broker on one machine, where a nation's partitions would only cost.
        config.put("prakerja.messaging.partitions", "12");
        // One instance of each service runs here: a restarted one goes on with the outbox at once.
        config.put("prakerja.relay.owner", service.module());
        config.put("mp.jwt.verify.publickey.location", workspace.jwks().toUri().toString());
        config.put("prakerja.production.demonstration", "true");
        // What is refused here is explained here.
        config.put("prakerja.problems.address", "/problems/");
        config.put("prakerja.clock.movable", "true");
        config.put("prakerja.clock.offset-file", workspace.clockOffset().toString());
        config.putAll(ownOf(service, addresses));
        return config;
    }

    /** What those outside are told: each payment partner the key that it shares with incentive-service, the witnesses their own. */
    Map<String, String> ofPartners() {
        Map<String, String> told =
                new TreeMap<>(secrets.ofPaymentPartners(PaymentPartners.NAMES.keySet(), PaymentPartners.OVER_SNAP));
        PaymentPartners.BY_CALL.forEach(id -> told.putAll(secrets.ofCaller(id)));
        PaymentPartners.SIGNED_ON_TOPIC.forEach(id -> told.putAll(secrets.ofCaller(id)));
        told.putAll(new SuiteWitnesses(secrets).ofWitnesses());
        return told;
    }

    private Map<String, String> ownOf(Service service, InfrastructureAddresses addresses) {
        Map<String, String> config = new TreeMap<>();
        switch (service) {
            case REGISTRATION -> {
                config.putAll(addresses.datasource(service));
                config.put("prakerja.registration.synthetic-people", "true");
                config.put("prakerja.identity-registry.mode", "simulator");
                config.put("prakerja.identity-registry.details", "DOMICILE");
                config.put("prakerja.notices.mode", "outbox");
                config.putAll(confirmedPhones());
                config.put("prakerja.applicant-tokens.issued", "true");
                config.put("smallrye.jwt.sign.key", DevelopmentIssuer.applicantTokenKey(workspace));
                config.putAll(personalDataKey("personal-data"));
                config.put("prakerja.personal-data.digest-chains.blind-index.order", "runner");
                config.put("prakerja.personal-data.digest-chains.blind-index.keys.runner", secrets.key("blind-index"));
                config.put("prakerja.personal-data.partner-digest-master", secrets.partnerDigestMaster());
                PaymentPartners.NAMES
                        .keySet()
                        .forEach(id -> config.put(
                                "prakerja.personal-data.partner-digest-keys." + id, SuiteSecrets.PARTNER_KEY_ID));
            }
            case SELECTION -> {
                config.putAll(addresses.datasource(service));
                config.putAll(personalDataKey("selection-personal-data"));
                // No authority has listed people who are made up.
                config.put("prakerja.wave.priority-source", "EITHER");
                config.putAll(trialBeacon());
            }
            case TRAINING -> {
                config.put("quarkus.mongodb.connection-string", addresses.mongo());
                config.putAll(personalDataKey("training-personal-data"));
                config.put("prakerja.personal-data.person-id-master", secrets.key("person-id-master"));
                config.put("prakerja.training.partner.encryption-key", "local");
                config.put("prakerja.training.partner.encryption-keys.local", secrets.key("partner-secrets"));
                config.put("prakerja.training.webhook.inside-allowed", "true");
                config.putAll(trustedPartners());
            }
            case INCENTIVE -> {
                config.putAll(addresses.datasource(service));
                config.put("prakerja.incentive.ledger.signing-seed", secrets.key("ledger-signing"));
                config.putAll(personalDataKey("incentive-personal-data"));
                config.put("prakerja.personal-data.digests.accounts.active-key", "local");
                config.put("prakerja.personal-data.digests.accounts.keys.local", secrets.key("incentive-accounts"));
                config.put("prakerja.incentive.budget.opening.local", "20000000000000");
                PaymentPartners.NAMES.forEach((id, name) -> config.putAll(paymentPartner(id, name)));
                PaymentPartners.OVER_SNAP.forEach(id -> config.putAll(snapDoor(id)));
                PaymentPartners.BY_WEBHOOK.forEach(id -> config.putAll(webhookDoor(id)));
                PaymentPartners.BY_PULL.forEach(id -> config.putAll(pullDoor(id)));
                PaymentPartners.SIGNED_ON_TOPIC.forEach(id -> config.put(
                        "prakerja.payout-doors.%s.keys.first".formatted(id),
                        secrets.callsOf(id).reveal()));
            }
            case OVERSIGHT -> {
                config.putAll(addresses.datasource(service));
                config.putAll(personalDataKey("oversight-personal-data"));
                config.put(
                        "prakerja.oversight.archive.folder", workspace.archive().toString());
                config.putAll(new SuiteWitnesses(secrets).configuration(partners));
            }
        }
        return config;
    }

    /** A key of the service's own, under which personal data lie. */
    private Map<String, String> personalDataKey(String name) {
        return Map.of(
                "prakerja.personal-data.active-key", "local", "prakerja.personal-data.keys.local", secrets.key(name));
    }

    /** Public random values that need no network and no waiting, in any year; a verifier says of them that anybody can foresee them. */
    private Map<String, String> trialBeacon() {
        String chain = "prakerja.drand.chains." + TrialBeacon.NAME;
        return Map.of(
                chain + ".hash",
                TrialBeacon.HASH,
                chain + ".scheme",
                TrialBeacon.SCHEME.name(),
                chain + ".public-key",
                TrialBeacon.PUBLIC_KEY,
                chain + ".group-hash",
                TrialBeacon.GROUP_HASH,
                chain + ".genesis",
                TrialBeacon.GENESIS.toString(),
                chain + ".period",
                TrialBeacon.PERIOD.toString(),
                "prakerja.drand.relays",
                partners + "/drand",
                "prakerja.randomness.chain",
                TrialBeacon.HASH,
                "prakerja.randomness.margin",
                "PT1S",
                "prakerja.draw.interval",
                "PT1S");
    }

    /** Made-up people confirm their phones too. Their codes cost no carrier anything, reach them at once, and all come from here. */
    private static Map<String, String> confirmedPhones() {
        return Map.of(
                "prakerja.registration.steps.contact-verification", "true",
                "prakerja.contacts.required", "PHONE",
                "prakerja.one-time-codes.pause", "PT2S",
                "prakerja.code-attempts.contacts.address", "1000000",
                "prakerja.code-attempts.contacts.prefix", "1000000",
                "prakerja.code-attempts.contacts.everybody", "1000000",
                "prakerja.code-attempts.sign-in.address", "1000000",
                "prakerja.code-attempts.sign-in.prefix", "1000000",
                "prakerja.code-attempts.sign-in.everybody", "1000000");
    }

    /**
     * The simulated platforms do in minutes what takes months, and few of them send what seven and more do, so none of their completions waits
     * for people to sample it, and no day of theirs is used up.
     */
    private static Map<String, String> trustedPartners() {
        return Map.of(
                "prakerja.training.sampling.first", "0",
                "prakerja.training.sampling.institution-floor", "10000000",
                "prakerja.training.sampling.platform-floor", "10000000",
                "prakerja.training.sampling.fastest-percent", "0",
                "prakerja.training.sampling.least-time-percent", "0",
                "prakerja.training.allowance.requests-per-minute", "100000000",
                "prakerja.training.allowance.completions-per-day", "100000000",
                "prakerja.training.allowance.purchases-per-day", "100000000");
    }

    /** The simulated provider pays a reference once, whatever comes: what a killed service never sent may be sent again. */
    private Map<String, String> snapDoor(String id) {
        String prefix = "prakerja.payout-doors." + id;
        SnapSecrets keys = secrets.snap(id);
        Map<String, String> door = new TreeMap<>(Map.of(
                prefix + ".door",
                "SNAP",
                prefix + ".snap.url",
                "%s/%s".formatted(partners, id),
                prefix + ".snap.client-id",
                PaymentPartners.CLIENT_ID,
                prefix + ".snap.client-secret",
                keys.clientSecret(),
                prefix + ".snap.private-key",
                keys.clientPrivateKey(),
                prefix + ".snap.partner-id",
                PaymentPartners.CLIENT_ID,
                prefix + ".snap.not-found-after",
                "PT3S",
                prefix + ".snap.send-again",
                "true"));
        // It takes lists and notifies at once; what it leaves out is asked about as soon.
        door.put(prefix + ".snap.bulk.partner-key", keys.providerPublicKey());
        door.put(prefix + ".snap.bulk.notified-within", "PT2S");
        return door;
    }

    /** A partner that is killed here is back within seconds, and nobody waits half an hour for its next message. */
    private Map<String, String> webhookDoor(String id) {
        String prefix = "prakerja.payout-doors." + id;
        return Map.of(
                prefix + ".door",
                "WEBHOOK",
                prefix + ".keys.first",
                secrets.callsOf(id).reveal(),
                prefix + ".webhook.url",
                "%s/%s/%s".formatted(partners, id, PaymentPartners.WEBHOOKS),
                prefix + ".webhook.secrets",
                secrets.paymentPartner(id).reveal(),
                prefix + ".webhook.inside-allowed",
                "true",
                prefix + ".webhook.longest-pause",
                "PT20S");
    }

    private Map<String, String> pullDoor(String id) {
        String prefix = "prakerja.payout-doors." + id;
        return Map.of(
                prefix + ".door",
                "PULL",
                prefix + ".keys.first",
                secrets.callsOf(id).reveal());
    }

    private Map<String, String> paymentPartner(String id, String name) {
        String prefix = "prakerja.payment-partners." + id;
        return Map.of(
                prefix + ".name",
                name,
                prefix + ".url",
                "%s/%s".formatted(partners, id),
                prefix + ".secret",
                secrets.paymentPartner(id).reveal());
    }
}
