package id.prakerja.selection.open;

import id.prakerja.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every open answer says beside its content: anybody's page may read it, and caches may keep what nobody's token was needed for. */
@ApplicationScoped
public class OpenHeaders {

    private final Caller caller;
    private final OpenLimits limits;

    OpenHeaders(Caller caller, OpenLimits limits) {
        this.caller = caller;
        this.limits = limits;
    }

    /** Headers of any answer, refusals too. */
    static Map<String, String> readable() {
        return Map.of(
                "Access-Control-Allow-Origin",
                "*",
                "Access-Control-Expose-Headers",
                "ETag, Content-Range, Accept-Ranges, Retry-After");
    }

    /** Headers of an answer that was granted. */
    public Map<String, String> granted() {
        Map<String, String> headers = new LinkedHashMap<>(readable());
        if (caller.isAnonymous()) {
            headers.put(
                    HttpHeaders.CACHE_CONTROL,
                    "public, max-age=" + limits.keepFor().toSeconds());
            headers.put(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        }
        return headers;
    }
}
