package id.prakerja.rest.body;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Counts a body that comes in chunks without saying how large it is, and refuses it with a code when it turns out larger than
 * allowed. What says its size has passed {@link BodySizeFilter}.
 */
@jakarta.ws.rs.ext.Provider
public class BodySizeInterceptor implements ReaderInterceptor {

    /** Looked at when it is needed: interceptors are made before the configuration is there. */
    private final Provider<BodyConfig> config;

    private final CurrentVertxRequest request;

    @Inject
    BodySizeInterceptor(Provider<BodyConfig> config, CurrentVertxRequest request) {
        this.config = config;
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH) == null) {
            context.setInputStream(new CountedBody(
                    context.getInputStream(),
                    config.get().maxBodySize().asLongValue(),
                    () -> UnreadBody.leave(request.getCurrent())));
        }
        return context.proceed();
    }
}
