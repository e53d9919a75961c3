package id.prakerja.signatures;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Ours against the specification's own library, and each way in which a message can be wrong. */
class WebhookSignaturesTest {

    private static final byte[] BODY = "{\"enrolmentId\":\"…\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.ofEpochSecond(1_598_504_400);

    private final WebhookKey key = WebhookKey.generate(new SecureRandom());
    private final WebhookVerifier verifier = new WebhookVerifier(Clock.fixed(NOW, ZoneOffset.UTC));

    private Verification verify(List<WebhookKey> keys, Map<String, String> headers, byte[] body) {
        return verifier.verify(
                keys,
                headers.get(WebhookSigner.ID),
                headers.get(WebhookSigner.TIMESTAMP),
                headers.get(WebhookSigner.SIGNATURE),
                body);
    }

    private Map<String, String> signed() {
        return new WebhookSigner(key).headers("evt_1", NOW, BODY);
    }

    @Test
    void theSpecificationsOwnLibraryAcceptsWhatWeSign() {
        var headers = new WebhookSigner(key).headers("evt_1", Instant.now(), BODY);
        var asHttp = HttpHeaders.of(
                headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                (name, value) -> true);

        assertDoesNotThrow(() -> new Webhook(key.reveal()).verify(new String(BODY, StandardCharsets.UTF_8), asHttp));
    }

    @Test
    void weAcceptWhatTheSpecificationsOwnLibrarySigns() throws Exception {
        String signature =
                new Webhook(key.reveal()).sign("evt_1", NOW.getEpochSecond(), new String(BODY, StandardCharsets.UTF_8));

        assertEquals(
                Verification.VALID,
                verifier.verify(List.of(key), "evt_1", Long.toString(NOW.getEpochSecond()), signature, BODY));
    }

    @Test
    void anyKeyInForceIsEnoughDuringRotation() {
        WebhookKey newer = WebhookKey.generate(new SecureRandom());

        assertEquals(Verification.VALID, verify(List.of(newer, key), signed(), BODY));
    }

    @Test
    void anyOfSeveralSignaturesIsEnough() {
        String signatures = "v2,abc v1,???? " + signed().get(WebhookSigner.SIGNATURE);

        assertEquals(
                Verification.VALID,
                verifier.verify(List.of(key), "evt_1", Long.toString(NOW.getEpochSecond()), signatures, BODY));
    }

    @Test
    void anotherKeyIsAMismatch() {
        assertEquals(
                Verification.SIGNATURE_MISMATCH,
                verify(List.of(WebhookKey.generate(new SecureRandom())), signed(), BODY));
    }

    @Test
    void changedContentIsAMismatch() {
        byte[] changed = BODY.clone();
        changed[3] ^= 1;

        assertEquals(Verification.SIGNATURE_MISMATCH, verify(List.of(key), signed(), changed));
    }

    @Test
    void aMessageOlderThanTheWindowIsRefused() {
        var old = new WebhookSigner(key).headers("evt_1", NOW.minus(Duration.ofSeconds(301)), BODY);

        assertEquals(Verification.TIMESTAMP_OUTSIDE_WINDOW, verify(List.of(key), old, BODY));
    }

    @Test
    void aMessageFromTheFutureIsRefused() {
        var early = new WebhookSigner(key).headers("evt_1", NOW.plus(Duration.ofSeconds(301)), BODY);

        assertEquals(Verification.TIMESTAMP_OUTSIDE_WINDOW, verify(List.of(key), early, BODY));
    }

    @Test
    void aTimestampThatIsNoNumberIsNamed() {
        assertEquals(
                Verification.TIMESTAMP_MALFORMED, verifier.verify(List.of(key), "evt_1", "yesterday", "v1,abc", BODY));
    }

    @Test
    void aMissingHeaderIsNamed() {
        assertEquals(Verification.HEADER_MISSING, verifier.verify(List.of(key), "evt_1", null, "v1,abc", BODY));
    }

    @Test
    void aKeyNeverShowsItselfInText() {
        assertFalse(key.toString().contains(key.reveal()));
        var refusal = assertThrows(IllegalArgumentException.class, () -> WebhookKey.parse("whsec_c2hvcnQ="));
        assertFalse(refusal.getMessage().contains("c2hvcnQ"));
    }
}
