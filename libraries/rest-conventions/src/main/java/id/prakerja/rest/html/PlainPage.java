package id.prakerja.rest.html;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** A page of text and links: one heading, no script, nothing loaded. */
public final class PlainPage {

    private PlainPage() {}

    /**
     * Answers with a page.
     *
     * @param heading its title, as text
     * @param body its content, as HTML
     */
    public static void answer(HttpServerResponse response, String heading, String body) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .end("""
                        <!doctype html>
                        <html lang="en">
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width">
                        <title>%1$s</title>
                        <style>body{font:1.1rem/1.6 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}</style>
                        <h1>%1$s</h1>
                        %2$s
                        </html>
                        """.formatted(escaped(heading), body));
    }

    /** Text as it is written in HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
