package id.prakerja.snap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts to sign and signatures, byte for byte. */
class SignatureVectorsTest {

    private static final String BODY = "{\"partnerReferenceNo\":\"0198f3a2b4c17d3e8f2a9b6c5d4e3f21\","
            + "\"customerNumber\":\"6281200000001\",\"amount\":{\"value\":\"600000.00\",\"currency\":\"IDR\"},"
            + "\"notes\":\"Insentif Prakerja 1\"}";
    private static final String TIMESTAMP = "2020-09-04T10:15:30+07:00";
    private static final String HASH = "79a2bc2b3f87c087fdc3f86ea35e2aca67011ae24499c6b084be4cbedf9c3078";
    private static final String SIGNATURE =
            "4oBVBeDjBGl7ATvt7GLc/aVbVcECikeY0MTi97BwZ0SaaWUH2pqlkUDzwNnEkm9EP2qGa5HNBJFwQsiudqcJlg==";
    private static final String PATH = "/v1.0/emoney/topup";
    private static final KeyPair KEYS = TestKeys.pair();

    private final RequestVerifier verifier = new RequestVerifier(
            Clock.fixed(Instant.parse("2020-09-04T03:16:00Z"), ZoneOffset.UTC), Duration.ofMinutes(5));

    @Test
    void aTransactionIsSignedAsThePublishedExample() {
        String text = StringToSign.symmetric("POST", PATH, "TESTTOKEN", BODY.getBytes(UTF_8), TIMESTAMP);

        assertEquals("POST:" + PATH + ":TESTTOKEN:" + HASH + ":" + TIMESTAMP, text);
        assertEquals(SIGNATURE, SignatureEncoding.BASE64.encode(SnapKeys.hmac("prakerja-test-secret", text)));
    }

    @Test
    void aRequestWithoutBodyHashesTheEmptyText() {
        assertEquals(
                "GET:/a?b=c:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855:" + TIMESTAMP,
                StringToSign.asymmetric("GET", "/a?b=c", new byte[0], TIMESTAMP));
    }

    @Test
    void minifyingKeepsStringsOrderAndNulls() {
        String pretty = "{\n  \"b\" : \"two  words \\\" quoted\\\\\" ,\r\n\t\"a\" : null }";

        assertEquals("{\"b\":\"two  words \\\" quoted\\\\\",\"a\":null}", minified(pretty));
        assertEquals(BODY, minified(BODY));
    }

    @Test
    void aTokenRequestIsSignedWithTheClientsKeyAndNoOther() {
        String text = StringToSign.token("prakerja", TIMESTAMP);
        assertEquals("prakerja|" + TIMESTAMP, text);
        String signature = SignatureEncoding.BASE64.encode(SnapKeys.sign(KEYS.getPrivate(), text));
        RequestVerifier.Request request = request("", signature);

        assertTrue(verifier.isTokenRequest(request, "prakerja", KEYS.getPublic()));
        assertFalse(verifier.isTokenRequest(request, "another", KEYS.getPublic()));
        assertFalse(verifier.isTokenRequest(request, "prakerja", TestKeys.pair().getPublic()));
    }

    @Test
    void aReceiverTakesTheBytesAsTheyCameOrMinified() {
        assertTrue(verifier.isSymmetric(request(BODY, SIGNATURE), "TESTTOKEN", "prakerja-test-secret"));
        String spaced = BODY.replace(":{", " : {").replace(",", ",\n ");
        assertTrue(verifier.isSymmetric(request(spaced, SIGNATURE), "TESTTOKEN", "prakerja-test-secret"));
        String more = BODY.replace("600000", "6000000");
        assertFalse(verifier.isSymmetric(request(more, SIGNATURE), "TESTTOKEN", "prakerja-test-secret"));
        assertFalse(verifier.isSymmetric(request(BODY, SIGNATURE), "TESTTOKEN", "another-secret"));
        assertFalse(verifier.isSymmetric(request(BODY, SIGNATURE), "ANOTHER", "prakerja-test-secret"));
    }

    @Test
    void bothEncodingsAreUnderstood() {
        String text = StringToSign.asymmetric("POST", PATH, BODY.getBytes(UTF_8), TIMESTAMP);
        byte[] signature = SnapKeys.sign(KEYS.getPrivate(), text);

        for (SignatureEncoding encoding : SignatureEncoding.values()) {
            assertTrue(verifier.isAsymmetric(request(BODY, encoding.encode(signature)), KEYS.getPublic()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "zz"})
    void whatIsNoSignatureIsRefused(String signature) {
        assertFalse(verifier.isAsymmetric(request(BODY, signature), KEYS.getPublic()));
        assertFalse(verifier.isSymmetric(request(BODY, signature), "TESTTOKEN", "prakerja-test-secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020-09-04T10:10:59+07:00",
                "2020-09-04T10:21:01+07:00",
                "2020-09-04T10:15:30.000+07:00",
                "2020-09-04 10:15:30"
            })
    void aTimestampThatIsOldOrOfAnotherFormIsRefused(String timestamp) {
        String text = StringToSign.asymmetric("POST", PATH, BODY.getBytes(UTF_8), timestamp);
        String signature = SignatureEncoding.BASE64.encode(SnapKeys.sign(KEYS.getPrivate(), text));

        assertFalse(verifier.isAsymmetric(
                new RequestVerifier.Request("POST", PATH, BODY.getBytes(UTF_8), timestamp, signature),
                KEYS.getPublic()));
    }

    @Test
    void keysAreReadWithAndWithoutTheirPemLines() {
        String plain = Base64.getEncoder().encodeToString(KEYS.getPrivate().getEncoded());
        String pem = "-----BEGIN PRIVATE KEY-----\n" + plain + "\n-----END PRIVATE KEY-----\n";

        assertEquals(KEYS.getPrivate(), SnapKeys.privateKey(plain));
        assertEquals(KEYS.getPrivate(), SnapKeys.privateKey(pem));
        assertArrayEquals(
                KEYS.getPublic().getEncoded(),
                SnapKeys.publicKey(Base64.getEncoder()
                                .encodeToString(KEYS.getPublic().getEncoded()))
                        .getEncoded());
        assertThrows(IllegalArgumentException.class, () -> SnapKeys.privateKey("AAAA"));
    }

    private static String minified(String json) {
        return new String(StringToSign.minify(json.getBytes(UTF_8)), UTF_8);
    }

    private static RequestVerifier.Request request(String body, String signature) {
        return new RequestVerifier.Request("POST", PATH, body.getBytes(UTF_8), TIMESTAMP, signature);
    }
}
