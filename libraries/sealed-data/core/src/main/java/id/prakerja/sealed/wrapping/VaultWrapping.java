package id.prakerja.sealed.wrapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.http.BoundedHttp;
import id.prakerja.http.Bounds;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * A master key in the transit engine of Vault or OpenBao. It never leaves the server, which wraps and unwraps. Wrapped form:
 * {@code vault:v<version>:<Base64>}, as the engine writes it.
 *
 * <p>What may pass by itself (no connection, too many requests, a sealed or starting server) is told apart from what does not (a
 * token that is refused, a key or a version that is gone).
 */
public final class VaultWrapping implements KeyWrapping {

    private static final String SCHEME = "vault";
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_TOLD = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final VaultAddress vault;
    private final Bounds bounds;
    private final BoundedHttp http;

    /** Over the engine at this address. */
    public VaultWrapping(VaultAddress vault) {
        this.vault = vault;
        this.bounds = new Bounds(MOST_BYTES, vault.timeout());
        this.http = new BoundedHttp(vault.timeout());
    }

    @Override
    public String scheme() {
        return SCHEME;
    }

    @Override
    public String wrap(byte[] content) {
        return call("encrypt", "plaintext", Base64.getEncoder().encodeToString(content), "ciphertext");
    }

    @Override
    public byte[] unwrap(String wrapped) {
        return Base64.getDecoder().decode(call("decrypt", "ciphertext", wrapped, "plaintext"));
    }

    @Override
    public String rewrap(String wrapped) {
        return call("rewrap", "ciphertext", wrapped, "ciphertext");
    }

    private String call(String operation, String field, String value, String wanted) {
        HttpResponse<byte[]> answer = send(request(operation, Map.of(field, value)));
        int status = answer.statusCode();
        if (status == 429 || status >= 500) {
            throw new KeyServiceAwayException(told(operation, answer), null);
        }
        if (status != 200) {
            throw new IllegalStateException(told(operation, answer));
        }
        String given = read(answer.body()).path("data").path(wanted).asText("");
        if (given.isEmpty()) {
            throw new IllegalStateException("Vault's answer to %s holds no %s".formatted(operation, wanted));
        }
        return given;
    }

    private HttpRequest request(String operation, Map<String, String> body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(vault.of(operation))
                    .header("X-Vault-Token", Files.readString(vault.token()).strip())
                    .header("X-Vault-Request", "true")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            vault.namespace().ifPresent(namespace -> request.header("X-Vault-Namespace", namespace));
            return request.build();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts is always JSON", impossible);
        } catch (IOException unreadable) {
            throw new KeyServiceAwayException("Vault's token cannot be read from " + vault.token(), unreadable);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, bounds).get();
        } catch (ExecutionException fault) {
            throw new KeyServiceAwayException("Vault does not answer at " + vault.server(), fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KeyServiceAwayException("Stopped while waiting for Vault", stopped);
        }
    }

    /** Why Vault refuses, in its own words, of which it puts no secret into. */
    private String told(String operation, HttpResponse<byte[]> answer) {
        String errors = read(answer.body()).path("errors").toString();
        String cut = errors.substring(0, Math.min(errors.length(), MOST_TOLD));
        return "Vault answers %d to %s with the key %s: %s".formatted(answer.statusCode(), operation, vault.key(), cut);
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException foreign) {
            return JSON.createObjectNode();
        }
    }
}
