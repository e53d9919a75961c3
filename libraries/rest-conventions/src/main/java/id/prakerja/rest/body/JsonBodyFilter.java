package id.prakerja.rest.body;

import io.vertx.core.http.HttpHeaders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that is not JSON where an operation names no other form. The framework would try to make a request of one text of
 * any plain text, and fail at it.
 */
public final class JsonBodyFilter {
    /**
     * Looks at the form of a body.
     *
     * @throws NotSupportedException answered with 415
     */
    @ServerRequestFilter
    public void requireJson(ContainerRequestContext request, ResourceInfo resource) {
        MediaType form = request.getMediaType();
        if (form != null
                && !form.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                && hasBody(request)
                && !namesForms(resource.getResourceMethod())) {
            throw new NotSupportedException();
        }
    }

    /** Clients name a form also where they send nothing. */
    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0
                || (request.getLength() < 0
                        && request.getHeaderString(HttpHeaders.TRANSFER_ENCODING.toString()) != null);
    }

    private static boolean namesForms(Method operation) {
        return operation == null
                || operation.isAnnotationPresent(Consumes.class)
                || operation.getDeclaringClass().isAnnotationPresent(Consumes.class);
    }
}
