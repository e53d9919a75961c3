package id.prakerja.runner.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the demo asks of selection-service, as two operators: the first prepares what cannot be undone, the second reads and approves it.
 */
public final class SelectionApi {

    private static final int PAGE = 500;

    private final ServiceHttp http;
    private final Credentials operator;
    private final Credentials approver;

    /** A client of the service at the address. */
    public SelectionApi(URI base, Callers callers) {
        this.http = new ServiceHttp(base);
        this.operator = callers.staff("operator");
        this.approver = callers.secondStaff("operator");
    }

    /**
     * Plans a wave.
     *
     * @param wave its number
     * @param quota seats
     * @param priorityShareBasisPoints share for the priority list, 8,000 is 80 %
     * @param opensAt start of the joining window
     * @param closesAt end of the joining window
     */
    public void plan(int wave, int quota, int priorityShareBasisPoints, Instant opensAt, Instant closesAt) {
        Map<String, Object> plan = Map.of(
                "wave", wave,
                "quota", quota,
                "priorityShareBasisPoints", priorityShareBasisPoints,
                "opensAt", opensAt,
                "closesAt", closesAt);
        approve(http.post("/v1/waves", plan, "plan-wave-" + wave, operator));
    }

    /** Takes a step of the wave's life: {@code opening}, {@code closure} or {@code announcement}. */
    public void step(int wave, String step) {
        approve(http.post("/v1/waves/%d/%s".formatted(wave, step), null, step + "-wave-" + wave, operator));
    }

    /** Determines the drawn people as participants under the number of a decree. */
    public void determine(int wave, String decree) {
        approve(http.post(
                "/v1/waves/%d/determination".formatted(wave),
                Map.of("decree", decree),
                "determine-wave-" + wave,
                operator));
    }

    /** Approves an answer that is a proposal; one whose approval was answered to nobody is approved again, without effect. */
    private void approve(JsonNode answer) {
        if (answer.hasNonNull("contentHash")) {
            http.post(
                    "/v1/proposals/%s/approval".formatted(answer.get("id").asText()),
                    Map.of("contentHash", answer.get("contentHash").asText()),
                    approver);
        }
    }

    /** The first waves. */
    public JsonNode waves() {
        return http.get("/v1/waves", operator);
    }

    /** One wave. */
    public JsonNode wave(int wave) {
        return http.get("/v1/waves/" + wave, operator);
    }

    /** Numbers of one wave. */
    public JsonNode waveFigures(int wave) {
        return http.get("/v1/waves/%d/figures".formatted(wave), operator);
    }

    /** Numbers over all waves. */
    public JsonNode figures() {
        return http.get("/v1/figures", operator);
    }

    /** Everyone who was selected in the wave. */
    public Set<UUID> selected(int wave) {
        Set<UUID> ids = new HashSet<>();
        String cursor = "";
        do {
            String path = "/v1/waves/%d/selected?limit=%d%s".formatted(wave, PAGE, cursor);
            JsonNode page = http.get(path, operator);
            page.path("items").forEach(item -> ids.add(idOf(item)));
            String next = page.path("nextCursor").asText("");
            cursor = page.path("nextCursor").isTextual() && !next.isEmpty() ? "&cursor=" + next : null;
        } while (cursor != null);
        return ids;
    }

    private static UUID idOf(JsonNode item) {
        if (item.isTextual()) {
            return UUID.fromString(item.asText());
        }
        JsonNode id = item.has("participantId") ? item.get("participantId") : item.get("applicantId");
        return UUID.fromString(id.asText());
    }
}
