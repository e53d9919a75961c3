package id.prakerja.runner.conformance;

import id.prakerja.events.PayoutRequested;
import id.prakerja.runner.client.Json;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner that receives webhooks, and reports by signed calls. */
final class WebhookTrial implements PaymentDoor {

    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private final PartnerConfig config;
    private final SignedHttp http;
    private final Reported reported = new Reported();
    private final OurSide ours;

    WebhookTrial(PartnerConfig config, String partner, SignedHttp http) {
        this.config = config;
        this.http = http;
        this.ours = new OurSide(config, partner, reported);
    }

    int port() {
        return ours.port();
    }

    @Override
    public String name() {
        return "WEBHOOK";
    }

    @Override
    public void instruct(PayoutRequested instruction, Transcript transcript) throws Exception {
        SignedHttp.Answer answer =
                http.post(address(), instruction.payoutId().toString(), message(instruction), transcript);
        Broken.unless(answer.taken(), "The webhook was answered %d".formatted(answer.status()));
    }

    @Override
    public Reported reported() {
        return reported;
    }

    @Override
    public List<Rule> rules(PaymentRules common) {
        return List.of(
                new Rule(
                        "REFUSES_UNSIGNED_WEBHOOK",
                        "A webhook without a signature is refused, and not carried out.",
                        t -> refuses(common, Map.of(), t)),
                new Rule(
                        "REFUSES_FORGED_WEBHOOK",
                        "A webhook signed with another key is refused, and not carried out.",
                        t -> refuses(common, WebhookKey.generate(new SecureRandom()), Instant.now(), t)),
                new Rule(
                        "REFUSES_OLD_WEBHOOK",
                        "A webhook that was signed ten minutes ago is refused, and not carried out.",
                        t -> refuses(common, config.key("key"), Instant.now().minus(LONG_AGO), t)),
                new Rule("TAKES_UNKNOWN_TYPES", "A type that it does not know is taken.", this::takesUnknownTypes));
    }

    @Override
    public void close() {
        ours.close();
    }

    private void refuses(PaymentRules common, WebhookKey key, Instant at, Transcript transcript) throws Exception {
        PayoutRequested instruction = PaymentRules.instruction(config.goodAccount());
        byte[] body = Json.bytes(message(instruction));
        refuses(
                common,
                instruction,
                new WebhookSigner(key).headers(instruction.payoutId().toString(), at, body),
                transcript);
    }

    private void refuses(PaymentRules common, Map<String, String> headers, Transcript transcript) throws Exception {
        refuses(common, PaymentRules.instruction(config.goodAccount()), headers, transcript);
    }

    private void refuses(
            PaymentRules common, PayoutRequested instruction, Map<String, String> headers, Transcript transcript)
            throws Exception {
        SignedHttp.Answer answer = http.send("POST", address(), Json.bytes(message(instruction)), headers, transcript);
        Broken.unless(answer.status() >= 400 && answer.status() < 500, "Answered %d".formatted(answer.status()));
        common.mustNotBePaid(instruction, transcript);
    }

    private void takesUnknownTypes(Transcript transcript) throws Exception {
        String id = UUID.randomUUID().toString();
        SignedHttp.Answer answer = http.post(
                address(),
                id,
                Map.of("type", "conformance.unknown", "timestamp", Instant.now(), "data", Map.of()),
                transcript);
        Broken.unless(answer.taken(), "Answered %d".formatted(answer.status()));
    }

    private URI address() {
        return config.address("webhook-url");
    }

    private static Map<String, Object> message(PayoutRequested instruction) {
        return Map.of("type", "payout.requested", "timestamp", instruction.requestedAt(), "data", instruction);
    }
}
