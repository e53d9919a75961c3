package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is asked of oversight-service. */
public final class OversightApi {

    private final ServiceHttp http;
    private final Callers callers;

    /** A client of the service at the address. */
    public OversightApi(URI base, Callers callers) {
        this.http = new ServiceHttp(base);
        this.callers = callers;
    }

    /** Every figure in one number, by name. */
    public Map<String, Long> figures() {
        Map<String, Long> values = new TreeMap<>();
        for (JsonNode figure : http.get("/v1/figures", callers.staff("operator"))) {
            values.put(figure.path("figure").asText(), figure.path("value").asLong());
        }
        return values;
    }

    /** Some figures of one wave, by name. */
    public Map<String, Long> ofWave(int wave, List<String> figures) {
        Map<String, Long> values = new TreeMap<>();
        for (String figure : figures) {
            values.put(
                    figure,
                    http.get("/v1/figures/%s/groups?by=wave&wave=%d".formatted(figure, wave), callers.staff("operator"))
                            .at("/items/0/value")
                            .asLong());
        }
        return values;
    }

    /** Archives what the topics hold now; returns how many records the archive did not have before. */
    public long archive() {
        return http.post("/v1/archive", Map.of(), UUID.randomUUID().toString(), callers.staff("operator"))
                .path("copied")
                .asLong();
    }

    /** Asks for a rebuild, from the archive as far as it goes or from the topics; returns its id. */
    public String startRebuild(boolean adopt, boolean fromArchive, String idempotencyKey) {
        return http.post(
                        "/v1/rebuilds",
                        Map.of("adopt", adopt, "fromArchive", fromArchive),
                        idempotencyKey,
                        callers.staff("operator"))
                .path("rebuildId")
                .asText();
    }

    /** How far a rebuild is, or what came of it. */
    public JsonNode rebuild(String id) {
        return http.get("/v1/rebuilds/" + id, callers.staff("operator"));
    }
}
