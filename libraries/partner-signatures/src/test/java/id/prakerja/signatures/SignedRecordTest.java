package id.prakerja.signatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is signed of a record: everything by which its meaning could be changed. */
class SignedRecordTest {

    private static final Instant AT = Instant.ofEpochSecond(1_598_504_400);
    private static final String ID = "018f3c00-0000-7000-8000-00000000d001";
    private static final String TOPIC = "payout.reported.bni";
    private static final String PERSON = "018f3a5d-ac96-774b-bcce-b302099a8057";
    private static final SignedRecord RECORD = new SignedRecord(ID, TOPIC, PERSON, bytes("{\"amount\":600000}"));

    private final WebhookKey key = WebhookKey.generate(new SecureRandom());
    private final Map<String, String> headers = RECORD.sign(new WebhookSigner(key), AT);

    @Test
    void itFitsAsItWasSent() {
        assertEquals(Verification.VALID, verified(RECORD));
        assertEquals(Set.of("webhook-timestamp", "webhook-signature"), headers.keySet());
    }

    @Test
    void nothingOfItCanBeChanged() {
        byte[] value = RECORD.value();

        assertMismatch(new SignedRecord(PERSON, TOPIC, PERSON, value));
        assertMismatch(new SignedRecord(ID, "payout.reported.ovo", PERSON, value));
        assertMismatch(new SignedRecord(ID, TOPIC, ID, value));
        assertMismatch(new SignedRecord(ID, TOPIC, PERSON, bytes("{\"amount\":600001}")));
    }

    @Test
    void theEndOfTheKeyCannotBeMoved() {
        assertMismatch(new SignedRecord(ID, TOPIC, PERSON + ".{\"amount\":", bytes("600000}")));
        assertMismatch(new SignedRecord(ID, TOPIC, null, RECORD.value()));
        SignedRecord dotted = new SignedRecord(ID, TOPIC, "a.b", RECORD.value());
        WebhookSigner signing = new WebhookSigner(key);
        assertThrows(IllegalArgumentException.class, () -> dotted.sign(signing, AT));
    }

    @Test
    void anyKeyInForceIsEnoughAndNoOther() {
        WebhookKey another = WebhookKey.generate(new SecureRandom());

        assertEquals(Verification.VALID, RECORD.verify(List.of(another, key), headers, AT));
        assertEquals(Verification.SIGNATURE_MISMATCH, RECORD.verify(List.of(another), headers, AT));
    }

    @Test
    void theTimeIsThatOfTheRecordHoweverLateItIsRead() {
        assertEquals(Verification.VALID, RECORD.verify(List.of(key), headers, AT.plus(Duration.ofMinutes(5))));
        assertEquals(
                Verification.TIMESTAMP_OUTSIDE_WINDOW,
                RECORD.verify(List.of(key), headers, AT.plus(Duration.ofMinutes(6))));
    }

    @Test
    void withoutTheHeadersItIsNotSigned() {
        assertEquals(Verification.HEADER_MISSING, RECORD.verify(List.of(key), Map.of(), AT));
    }

    /** The vector of the guide. */
    @Test
    void theVectorOfTheGuideFits() {
        WebhookKey ofGuide = WebhookKey.parse("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

        assertEquals(
                "v1,dsdUt0wKlAdP0PqxfbhOPEMr9011Wyc35caQXL3kauY=",
                new SignedRecord(ID, TOPIC, PERSON, bytes("{\"payoutId\":\"" + ID + "\"}"))
                        .sign(new WebhookSigner(ofGuide), AT)
                        .get("webhook-signature"));
    }

    private void assertMismatch(SignedRecord record) {
        assertEquals(Verification.SIGNATURE_MISMATCH, verified(record));
    }

    private Verification verified(SignedRecord record) {
        return record.verify(List.of(key), headers, AT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
