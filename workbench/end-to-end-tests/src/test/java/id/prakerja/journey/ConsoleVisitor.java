package id.prakerja.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who uses the console as a browser without JavaScript does: follows redirects, keeps cookies, sends forms. */
final class ConsoleVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private static final Pattern FORM = Pattern.compile(
            "<form class=\"[^\"]*\" method=\"post\"( enctype=\"multipart/form-data\"[^>]*?)? action=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();
    private final URI console;

    private ConsoleVisitor(URI console) {
        this.console = console;
    }

    /** Signs in with one click. */
    static ConsoleVisitor signedInAs(URI console, String role) {
        ConsoleVisitor visitor = new ConsoleVisitor(console);
        visitor.get("/console?login_hint=" + role);
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(console.resolve(path)).GET());
    }

    /** Sends a form of a page, with the token that the page holds. */
    HttpResponse<String> post(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("No form on " + page);
        }
        return postWith(token.group(1), action, fields);
    }

    /** Sends a form with a token, or as another site would: without one. */
    HttpResponse<String> postWith(String token, String action, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(console.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        token == null ? form : form + "&csrf-token=" + encoded(token))));
    }

    /**
     * A form of a page that changes something.
     *
     * @param action where it is sent
     * @param holdsFile whether a file is sent with it
     */
    record SeenForm(String action, boolean holdsFile) {}

    /** The forms of a page that change something. */
    List<SeenForm> forms(String page) {
        return FORM.matcher(get(page).body())
                .results()
                .map(found -> new SeenForm(found.group(2), found.group(1) != null))
                .toList();
    }

    /** Sends a form with the user's cookies and without the token of its page. */
    HttpResponse<String> postForged(SeenForm form) {
        if (!form.holdsFile()) {
            return postWith(null, form.action(), Map.of("key", "theirs"));
        }
        String part = "--part\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\ntheirs\r\n--part--\r\n";
        return send(HttpRequest.newBuilder(console.resolve(form.action()))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(part)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
