package id.prakerja.signed;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;

/**
 * Gives the resource the very bytes whose signature was verified. They have been read from the request by then, so that
 * there would be none left to read.
 */
@Provider
public class VerifiedBody implements ContainerRequestFilter {

    private final CurrentVertxRequest current;

    VerifiedBody(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Buffer body = current.getCurrent().body().buffer();
        if (body != null) {
            request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
        }
    }
}
