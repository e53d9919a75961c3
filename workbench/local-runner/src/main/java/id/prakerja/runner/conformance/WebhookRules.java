package id.prakerja.runner.conformance;

import id.prakerja.runner.client.Json;
import id.prakerja.signatures.WebhookKey;
import id.prakerja.signatures.WebhookSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every platform and institution keeps that is told by webhook what concerns it. */
final class WebhookRules {

    private static final int GONE = 410;
    private static final Duration LONG_AGO = Duration.ofMinutes(10);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final List<String> TYPES = List.of(
            "enrolment.purchased",
            "enrolment.redeemed",
            "enrolment.cancelled",
            "enrolment.ended",
            "completion.held",
            "completion.accepted",
            "completion.withdrawn");

    private final URI address;
    private final WebhookKey key;
    private final boolean personNamed;
    private final SignedHttp http;

    /**
     * Rules of one receiver.
     *
     * @param personNamed whether it is told who, as platforms are
     */
    WebhookRules(PartnerConfig config, boolean personNamed) {
        this.address = config.address("webhook-url");
        this.key = config.key("webhook-key");
        this.personNamed = personNamed;
        this.http = new SignedHttp(key, config.answerWithin());
    }

    List<Rule> all() {
        return List.of(
                new Rule(
                        "TAKES_MESSAGES",
                        "Each type that we send is taken in time, and that about nothing.",
                        this::takesMessages),
                new Rule("TAKES_THEM_AGAIN", "The same message comes again and is taken again.", this::takesThemAgain),
                new Rule(
                        "TAKES_OLD_NEWS",
                        "What happened a day ago, and before what it was told last, is taken.",
                        this::takesOldNews),
                new Rule(
                        "TAKES_UNKNOWN_TYPES",
                        "A type and a field that it does not know are taken.",
                        this::takesUnknown),
                new Rule(
                        "TAKES_EITHER_KEY",
                        "While a key is changed there are two signatures: whichever of them fits, the message is taken.",
                        this::takesEitherKey),
                new Rule(
                        "REFUSES_UNSIGNED_WEBHOOK",
                        "A message without a signature is refused.",
                        t -> refuses(Json.bytes(message(TYPES.get(0))), Map.of(), t)),
                new Rule(
                        "REFUSES_FORGED_WEBHOOK",
                        "A message that was signed with another key is refused.",
                        t -> refuses(WebhookKey.generate(new SecureRandom()), Instant.now(), t)),
                new Rule(
                        "REFUSES_OLD_WEBHOOK",
                        "A message that was signed ten minutes ago is refused.",
                        t -> refuses(key, Instant.now().minus(LONG_AGO), t)),
                new Rule(
                        "REFUSES_CHANGED_WEBHOOK",
                        "A message that was changed after it was signed is refused.",
                        this::refusesChanged));
    }

    private void takesMessages(Transcript transcript) throws Exception {
        for (String type : TYPES) {
            mustTake(id(), message(type), transcript);
        }
        mustTake(
                "test-" + id(),
                Map.of("type", "webhook.test", "timestamp", Instant.now(), "data", Map.of()),
                transcript);
    }

    private void takesThemAgain(Transcript transcript) throws Exception {
        String id = id();
        Object message = message("enrolment.purchased");
        mustTake(id, message, transcript);
        mustTake(id, message, transcript);
    }

    private void takesOldNews(Transcript transcript) throws Exception {
        Instant now = Instant.now();
        Map<String, Object> data = data("completion.withdrawn");
        mustTake(id(), message("completion.withdrawn", now, data), transcript);
        data.remove("reason");
        mustTake(id(), message("completion.accepted", now.minus(A_DAY), data), transcript);
    }

    private void takesUnknown(Transcript transcript) throws Exception {
        Map<String, Object> data = data("enrolment.purchased");
        data.put("whatWasNeverThereBefore", Map.of("of", List.of(1)));
        mustTake(id(), message("enrolment.purchased", Instant.now(), data), transcript);
        mustTake(id(), message("enrolment.of-a-kind-to-come", Instant.now(), data), transcript);
    }

    private void takesEitherKey(Transcript transcript) throws Exception {
        WebhookKey other = WebhookKey.generate(new SecureRandom());
        for (List<WebhookKey> both : List.of(List.of(key, other), List.of(other, key))) {
            byte[] body = Json.bytes(message("enrolment.purchased"));
            Map<String, String> headers = new WebhookSigner(both).headers(id(), Instant.now(), body);
            mustBeTaken(send(body, headers, transcript));
        }
    }

    private void refuses(WebhookKey signing, Instant at, Transcript transcript) throws Exception {
        byte[] body = Json.bytes(message("completion.accepted"));
        refuses(body, new WebhookSigner(signing).headers(id(), at, body), transcript);
    }

    private void refusesChanged(Transcript transcript) throws Exception {
        byte[] signed = Json.bytes(message("enrolment.purchased"));
        Map<String, String> headers = http.signature(id(), signed);
        mustBeTaken(send(signed, headers, transcript));
        refuses(Json.bytes(message("enrolment.purchased")), headers, transcript);
    }

    private void refuses(byte[] body, Map<String, String> headers, Transcript transcript) throws Exception {
        SignedHttp.Answer answer = send(body, headers, transcript);
        mustNotBeGone(answer);
        Broken.unless(answer.refused(), "Answered %d instead of 401 or 403".formatted(answer.status()));
    }

    private void mustTake(String id, Object message, Transcript transcript) throws Exception {
        byte[] body = Json.bytes(message);
        mustBeTaken(send(body, http.signature(id, body), transcript));
    }

    private static void mustBeTaken(SignedHttp.Answer answer) {
        mustNotBeGone(answer);
        Broken.unless(answer.taken(), "Answered %d instead of 2xx".formatted(answer.status()));
    }

    private static void mustNotBeGone(SignedHttp.Answer answer) {
        Broken.unless(answer.status() != GONE, "Answered 410, after which we would send nothing any more");
    }

    private SignedHttp.Answer send(byte[] body, Map<String, String> headers, Transcript transcript)
            throws IOException, InterruptedException {
        try {
            return http.send("POST", address, body, headers, transcript);
        } catch (HttpTimeoutException late) {
            throw new Broken("There was no answer in time");
        }
    }

    private Map<String, Object> message(String type) {
        return message(type, Instant.now(), data(type));
    }

    private static Map<String, Object> message(String type, Instant at, Map<String, Object> data) {
        return Map.of("type", type, "timestamp", at, "data", data);
    }

    private Map<String, Object> data(String type) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "enrolmentId",
                UUID.randomUUID(),
                "courseId",
                UUID.randomUUID(),
                "platformId",
                "platform-uji",
                "institutionId",
                "lembaga-uji",
                "price",
                350_000));
        if (personNamed) {
            data.put("personId", UUID.randomUUID());
        }
        if (type.startsWith("completion.")) {
            data.put("certificateNumber", "CERT-1");
        }
        if (type.equals("completion.withdrawn") || type.equals("enrolment.ended")) {
            data.put("reason", "a trial");
        }
        return data;
    }

    private static String id() {
        return "%013d-%s"
                .formatted(
                        Instant.now().toEpochMilli(),
                        UUID.randomUUID().toString().substring(0, 8));
    }
}
