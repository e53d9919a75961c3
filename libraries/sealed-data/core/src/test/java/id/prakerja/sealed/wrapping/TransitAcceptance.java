package id.prakerja.sealed.wrapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master key in a transit engine, asked over HTTP; each test has a master key of its own. */
abstract class TransitAcceptance extends KeyWrappingAcceptance {

    private static final AtomicInteger KEYS = new AtomicInteger();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String name = "prakerja-" + KEYS.incrementAndGet();
    private Path token;

    /** Address of the server. */
    abstract URI server();

    /** A token that may do everything. */
    abstract String rootToken();

    @BeforeEach
    void aMasterKey() {
        token = folder.resolve("token");
        write(rootToken() + "\n");
        assertTrue(admin("/v1/transit/keys/" + name, "{}") < 300);
    }

    @Override
    KeyWrapping master() {
        return master(server(), name);
    }

    @Override
    void rotate() {
        assertTrue(admin("/v1/transit/keys/" + name + "/rotate", "{}") < 300);
    }

    @Override
    void forgetOlderVersions() {
        assertTrue(admin("/v1/transit/keys/" + name + "/config", "{\"min_decryption_version\":2}") < 300);
    }

    @Test
    void anotherTokenIsRefusedAtOnceAndTheNextIsReadFromTheFile() {
        String wrapped = master().wrap(KEY);
        KeyWrapping running = master();
        write("s.somebodyelse");

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> running.unwrap(wrapped));
        assertEquals(IllegalStateException.class, refused.getClass());
        assertTrue(refused.getMessage().contains("403"), refused::getMessage);
        assertFalse(refused.getMessage().contains("somebodyelse"), refused::getMessage);

        write(rootToken());
        assertEquals(KEY.length, running.unwrap(wrapped).length);
    }

    @Test
    void aMasterKeyThatIsGoneOrAnotherIsRefused() {
        String wrapped = master().wrap(KEY);

        assertFinal(() -> master(server(), "never-made").unwrap(wrapped));
        assertTrue(admin("/v1/transit/keys/" + name + "-other", "{}") < 300);
        assertFinal(() -> master(server(), name + "-other").unwrap(wrapped));
    }

    @Test
    void aServerThatDoesNotAnswerIsAway() {
        String wrapped = master().wrap(KEY);
        KeyWrapping nobody = master(URI.create("http://127.0.0.1:1"), name);

        KeyServiceAwayException away = assertThrows(KeyServiceAwayException.class, () -> nobody.unwrap(wrapped));
        assertTrue(away.getMessage().contains("does not answer"), away::getMessage);
        assertThrows(KeyServiceAwayException.class, () -> {
            Files.delete(token);
            master().unwrap(wrapped);
        });
    }

    KeyWrapping master(URI address, String key) {
        return new VaultWrapping(
                new VaultAddress(address, "transit", key, token, Optional.empty(), Duration.ofSeconds(20)));
    }

    /** Does something as the operator of the server, and says with which status it answered. */
    int admin(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(server().resolve(path))
                .header("X-Vault-Token", rootToken())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void write(String content) {
        try {
            Files.writeString(token, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
