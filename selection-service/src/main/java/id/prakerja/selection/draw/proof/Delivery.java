package id.prakerja.selection.draw.proof;

import id.prakerja.draw.publication.DrawParameters;
import id.prakerja.selection.draw.proof.domain.ByteRange;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a request for a package is answered.
 *
 * @param parameters of the package
 * @param status 200 whole, 206 a part, 304 known already, 416 no such part
 * @param length of the whole; 0 where nobody asked for a part
 * @param part what of it; the whole if empty
 */
record Delivery(DrawParameters parameters, Response.Status status, long length, Optional<ByteRange.Part> part) {

    static Delivery whole(DrawParameters parameters) {
        return new Delivery(parameters, Response.Status.OK, 0, Optional.empty());
    }

    static Delivery known(DrawParameters parameters) {
        return new Delivery(parameters, Response.Status.NOT_MODIFIED, 0, Optional.empty());
    }

    static Delivery of(DrawParameters parameters, ByteRange range, long length) {
        Optional<ByteRange.Part> part = range.in(length);
        return new Delivery(
                parameters,
                part.isPresent() ? Response.Status.PARTIAL_CONTENT : Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE,
                length,
                part);
    }

    /** The same draw gives the same package, byte by byte. */
    static String tag(DrawParameters parameters) {
        return "\"%d-%s\"".formatted(parameters.wave(), parameters.outcomeRoot());
    }

    boolean hasBody() {
        return status == Response.Status.OK || status == Response.Status.PARTIAL_CONTENT;
    }

    Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(
                HttpHeaders.CONTENT_DISPOSITION,
                List.of("attachment; filename=\"wave-%d.zip\"".formatted(parameters.wave())));
        headers.put(HttpHeaders.ETAG, List.of(tag(parameters)));
        headers.put("Accept-Ranges", List.of("bytes"));
        part.ifPresent(bytes -> headers.put(
                "Content-Range",
                List.of("bytes %d-%d/%d".formatted(bytes.from(), bytes.from() + bytes.length() - 1, length))));
        if (status == Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE) {
            headers.put("Content-Range", List.of("bytes */%d".formatted(length)));
        }
        return headers;
    }
}
