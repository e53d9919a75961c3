package id.prakerja.console.gateway;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.http.HttpResponse;

/** A file of a service, handed on to the browser as it is. */
public final class HandedOn {

    private HandedOn() {}

    /**
     * The answer to the browser.
     *
     * @param name under which the browser keeps it
     */
    public static Response as(String name, HttpResponse<InputStream> file) {
        Response.ResponseBuilder answer = Response.status(file.statusCode())
                .type(file.headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .entity(file.body());
        return file.statusCode() == Response.Status.OK.getStatusCode()
                ? answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                        .build()
                : answer.build();
    }
}
