package id.prakerja.sealed.wrapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The transit engine, as far as it is called here, with the answers that a real server gives: {@code VaultTest} runs the same tests
 * against one where it is installed.
 */
final class TransitServer implements AutoCloseable {

    static final String TOKEN = "hvs.root";

    private static final int NONCE_BYTES = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecureRandom random = new SecureRandom();
    private final Map<String, MasterKey> keys = new HashMap<>();
    private final HttpServer server;
    private volatile int status;
    private volatile String instead = "";

    TransitServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/transit/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers everything so from now on; as usual with status 0. */
    void answer(int with, String body) {
        instead = body;
        status = with;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Answer answer;
        try {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            answer = status > 0
                    ? new Answer(status, instead)
                    : TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))
                            ? carryOut(exchange.getRequestURI().getPath().split("/", -1), body)
                            : error(403, "permission denied");
        } catch (GeneralSecurityException wrong) {
            answer = error(400, "cipher: message authentication failed");
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The path is /v1/transit/OPERATION/KEY, or /v1/transit/keys/KEY and perhaps a change of it. */
    private synchronized Answer carryOut(String[] path, JsonNode body) throws GeneralSecurityException {
        String name = path[4];
        if (path[3].equals("keys") && path.length == 5) {
            keys.put(name, new MasterKey(random));
            return new Answer(204, "");
        }
        MasterKey key = keys.get(name);
        if (key == null) {
            return error(400, "encryption key not found");
        }
        return switch (path[path.length - 1].equals(name) ? path[3] : path[5]) {
            case "rotate" -> {
                key.rotate(random);
                yield new Answer(204, "");
            }
            case "config" -> {
                key.oldest = body.path("min_decryption_version").asInt();
                yield new Answer(204, "");
            }
            case "encrypt" ->
                data("ciphertext", encrypt(key, Base64.getDecoder().decode(text(body, "plaintext"))));
            case "decrypt" -> {
                Opened opened = decrypt(key, text(body, "ciphertext"));
                yield opened.fault() == null
                        ? data("plaintext", Base64.getEncoder().encodeToString(opened.content()))
                        : error(400, opened.fault());
            }
            case "rewrap" -> {
                Opened opened = decrypt(key, text(body, "ciphertext"));
                yield opened.fault() == null
                        ? data("ciphertext", encrypt(key, opened.content()))
                        : error(400, opened.fault());
            }
            default -> error(404, "unsupported path");
        };
    }

    private String encrypt(MasterKey key, byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key.version(key.newest()), nonce, plain);
        byte[] all = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return "vault:v" + key.newest() + ':' + Base64.getEncoder().encodeToString(all);
    }

    private static Opened decrypt(MasterKey key, String ciphertext) throws GeneralSecurityException {
        String[] parts = ciphertext.split(":", 3);
        if (parts.length != 3 || !parts[0].equals("vault")) {
            return new Opened(null, "invalid ciphertext: no prefix");
        }
        int version = Integer.parseInt(parts[1].substring(1));
        if (version > key.newest()) {
            return new Opened(null, "invalid ciphertext: version is too new");
        }
        if (version < key.oldest) {
            return new Opened(null, "ciphertext or signature version is disallowed by policy (too old)");
        }
        byte[] all = Base64.getDecoder().decode(parts[2]);
        if (all.length < NONCE_BYTES) {
            return new Opened(null, "invalid ciphertext length");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed = new byte[all.length - NONCE_BYTES];
        ByteBuffer.wrap(all).get(nonce).get(sealed);
        return new Opened(run(Cipher.DECRYPT_MODE, key.version(version), nonce, sealed), null);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] content) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        return cipher.doFinal(content);
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).asText("");
    }

    private static Answer data(String field, String value) {
        return new Answer(200, "{\"data\":{\"" + field + "\":\"" + value + "\",\"key_version\":1}}");
    }

    private static Answer error(int status, String text) {
        return new Answer(status, "{\"errors\":[\"" + text + "\"]}");
    }

    private record Answer(int status, String body) {}

    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Opened(byte[] content, String fault) {}

    /** A key with its versions, the first of which is 1. */
    private static final class MasterKey {

        private final List<byte[]> versions = new ArrayList<>();
        private int oldest = 1;

        MasterKey(SecureRandom random) {
            rotate(random);
        }

        void rotate(SecureRandom random) {
            byte[] key = new byte[32];
            random.nextBytes(key);
            versions.add(key);
        }

        int newest() {
            return versions.size();
        }

        byte[] version(int number) {
            return versions.get(number - 1);
        }
    }
}
