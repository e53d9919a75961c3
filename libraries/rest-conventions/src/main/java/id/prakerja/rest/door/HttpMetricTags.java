package id.prakerja.rest.door;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/**
 * Bounds the time series of HTTP: a method that somebody made up is counted as {@code OTHER}, and an answer at the door, such as from the
 * waiting room, under the address's template. Otherwise each made-up name is three new series for ever, without a token.
 */
@Singleton
public class HttpMetricTags implements HttpServerMetricsTagsContributor {

    private static final int REFUSALS = 400;
    /** Counted under one name by the framework. */
    private static final int NOT_FOUND = 404;

    private final Addresses addresses;

    HttpMetricTags(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Tags contribute(Context context) {
        HttpServerRequest request = context.request();
        Tags tags = Addresses.isKnown(request.method()) ? Tags.empty() : Tags.of("method", "OTHER");
        int status = context.response().statusCode();
        return status < REFUSALS || status == NOT_FOUND ? tags : tags.and("uri", addresses.template(request.path()));
    }
}
