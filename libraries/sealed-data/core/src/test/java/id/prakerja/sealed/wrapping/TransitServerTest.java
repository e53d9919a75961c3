package id.prakerja.sealed.wrapping;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a small transit engine, and the answers that a real one seldom gives. */
class TransitServerTest extends TransitAcceptance {

    private static TransitServer server;

    @BeforeAll
    static void start() {
        server = new TransitServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    URI server() {
        return server.address();
    }

    @Override
    String rootToken() {
        return TransitServer.TOKEN;
    }

    @Test
    void aSealedOrBusyServerMayComeBack() {
        for (int status : new int[] {429, 500, 503}) {
            assertThrows(KeyServiceAwayException.class, () -> answered(status, "{\"errors\":[\"Vault is sealed\"]}"));
        }
    }

    @Test
    void aForeignAnswerIsNoKey() {
        for (String body : List.of("", "<html>", "{}", "{\"data\":null}", "{\"data\":{\"plaintext\":\"\"}}", "[]")) {
            assertFinal(() -> answered(200, body));
        }
        assertFinal(() -> answered(307, ""));
        assertThrows(KeyServiceAwayException.class, () -> answered(200, "x".repeat(1 << 17)));
    }

    @Test
    void aTokenCrossesNoNetworkInTheClearAndAKeyIsAName() {
        for (String address : List.of("http://vault.example.id:8200", "ftp://127.0.0.1", "vault:8200")) {
            assertThrows(IllegalStateException.class, () -> address(address, "transit", "prakerja"));
        }
        assertThrows(IllegalStateException.class, () -> address("https://vault.example.id", "transit", "../keys"));
        assertThrows(IllegalStateException.class, () -> address("https://vault.example.id", "a/../b c", "prakerja"));
        assertTrue(address("https://vault.example.id:8200", "kms/transit", "prakerja")
                .of("decrypt")
                .toString()
                .endsWith(":8200/v1/kms/transit/decrypt/prakerja"));
    }

    private void answered(int status, String body) {
        server.answer(status, body);
        try {
            master().unwrap("vault:v1:AAAA");
        } finally {
            server.answer(0, "");
        }
    }

    private static VaultAddress address(String server, String mount, String key) {
        return new VaultAddress(
                URI.create(server), mount, key, Path.of("token"), Optional.empty(), Duration.ofSeconds(1));
    }
}
