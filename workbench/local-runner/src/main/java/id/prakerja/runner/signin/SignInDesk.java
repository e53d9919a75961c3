package id.prakerja.runner.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import id.prakerja.runner.client.Json;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages and endpoints by which a browser signs in at the development issuer: discovery, public keys, a page that offers the
 * programme's roles, and the exchange of codes for tokens. Whoever reaches this machine is anybody: never for real people.
 */
public final class SignInDesk implements HttpHandler {

    /** Below which it answers. */
    public static final String PATH = "/issuer";

    /** Who can be chosen, by the name in {@code login_hint}. */
    public static final Map<String, TokenHolder> HOLDERS = holders();

    private static final Duration SESSION = Duration.ofHours(12);

    private final DevelopmentIssuer issuer;
    private final Path jwks;
    private final SignInCodes codes = new SignInCodes();

    /** A desk that signs in with the issuer's key. */
    public SignInDesk(DevelopmentIssuer issuer, Path jwks) {
        this.issuer = issuer;
        this.jwks = jwks;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath().substring(PATH.length())) {
                case "/.well-known/openid-configuration" -> json(exchange, 200, discovery(exchange));
                case "/jwks.json" -> send(exchange, 200, "application/json", Files.readAllBytes(jwks));
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                case "/sign-out" -> signOut(exchange);
                default -> json(exchange, 404, Map.of("error", "not_found"));
            }
        }
    }

    private static Map<String, Object> discovery(HttpExchange exchange) {
        String base = "http://" + exchange.getRequestHeaders().getFirst("Host") + PATH;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", DevelopmentIssuer.ISSUER);
        document.put("authorization_endpoint", base + "/authorize");
        document.put("token_endpoint", base + "/token");
        document.put("jwks_uri", base + "/jwks.json");
        document.put("end_session_endpoint", base + "/sign-out");
        document.put("response_types_supported", List.of("code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        return document;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        Optional<SignInRequest> request = SignInRequest.of(parameters);
        if (request.isEmpty()) {
            json(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        TokenHolder chosen = HOLDERS.get(parameters.getOrDefault("login_hint", ""));
        if (chosen == null) {
            send(exchange, 200, "text/html; charset=utf-8", page(exchange.getRequestURI()));
            return;
        }
        SignInRequest asked = request.get();
        String state = asked.state() == null ? "" : "&state=" + encoded(asked.state());
        redirect(
                exchange,
                asked.redirectUri()
                        + (asked.redirectUri().contains("?") ? "&" : "?")
                        + "code=" + codes.give(chosen, asked) + state);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Optional<SignInCodes.Grant> grant = codes.take(
                form.get("code"), form.get("client_id"), form.get("redirect_uri"), form.get("code_verifier"));
        if (grant.isEmpty()) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        SignInRequest request = grant.get().request();
        TokenHolder holder = grant.get().holder();
        json(
                exchange,
                200,
                Map.of(
                        "token_type",
                        "Bearer",
                        "expires_in",
                        SESSION.toSeconds(),
                        "access_token",
                        issuer.token(holder, SESSION),
                        "id_token",
                        issuer.identityToken(holder, request.client(), request.nonce(), SESSION)));
    }

    /** Nothing is remembered here, so there is nothing to forget. */
    private static void signOut(HttpExchange exchange) throws IOException {
        String target = parameters(exchange.getRequestURI().getRawQuery()).get("post_logout_redirect_uri");
        if (target != null && target.startsWith("http://localhost:")) {
            redirect(exchange, target);
        } else {
            send(exchange, 200, "text/html; charset=utf-8", "<p>Signed out.</p>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] page(URI asked) {
        StringBuilder links = new StringBuilder();
        HOLDERS.keySet()
                .forEach(name -> links.append("<li><a href=\"?%s&amp;login_hint=%s\">%s</a></li>"
                        .formatted(asked.getRawQuery().replace("&", "&amp;").replace("\"", "%22"), name, name)));
        return """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Development issuer</title><link rel="icon" href="data:,">
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body><main><h1>Sign in as</h1><p>The development issuer of this machine. Everybody here is made up.</p>
                <ul>%s</ul></main></body></html>
                """.formatted(links).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, TokenHolder> holders() {
        Map<String, TokenHolder> holders = new LinkedHashMap<>();
        for (String role : List.of("operator", "finance", "curator", "auditor")) {
            holders.put(role, TokenHolder.staff(role));
        }
        holders.put("second-operator", TokenHolder.secondStaff("operator"));
        holders.put("second-finance", TokenHolder.secondStaff("finance"));
        holders.put("officer-31", TokenHolder.officer("31"));
        holders.put("officer-32", TokenHolder.officer("32"));
        return java.util.Collections.unmodifiableMap(holders);
    }

    private static Map<String, String> parameters(String form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : form == null ? new String[0] : form.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        send(exchange, status, "application/json", Json.bytes(body));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
