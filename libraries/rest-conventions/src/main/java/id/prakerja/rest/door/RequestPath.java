package id.prakerja.rest.door;

import io.vertx.ext.web.RoutingContext;

/**
 * The one spelling of a request's path that filters look at. Requests are routed by the normalised path, so a filter that looks at the
 * path as it was sent is walked around by {@code //v1}, {@code /./v1}, {@code /%76%31} or a slash at the end.
 */
public final class RequestPath {

    private RequestPath() {}

    /**
     * The path of a request.
     *
     * @param context the request
     * @return with what is encoded without need decoded, without dots, doubled slashes, matrix parameters and a slash at the end; the
     *     root is {@code /}
     */
    public static String of(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.indexOf(';') >= 0) {
            path = path.replaceAll(";[^/]*", "");
        }
        if (path.contains("//")) {
            path = path.replaceAll("/{2,}", "/");
        }
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
