package id.prakerja.rest.door;

import static id.prakerja.rest.html.PlainPage.escaped;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.rest.html.PlainPage;
import io.vertx.core.http.HttpServerResponse;

/** What somebody sees who opens the address of a service in a browser. */
final class FrontPage {

    private FrontPage() {}

    /** @param info of the service's own document */
    static void answer(HttpServerResponse response, JsonNode info) {
        PlainPage.answer(response, info.path("title").asText(), """
                <p>%s</p>
                <p>The operations are described at <code>/q/swagger-ui</code> of the port on which this service is managed.
                Every refusal has a stable code: <a href="/problems/">what each means</a>.</p>
                """.formatted(
                        escaped(info.path("description").asText())));
    }
}
