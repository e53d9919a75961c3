package id.prakerja.console.today;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Section;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is due by the clock: waves that close and open, draws, and first purchases whose days run out. */
@RequestScoped
class Deadlines {

    private static final Columns DEADLINES = new Columns()
            .link(Text.WAVE, "wave", "/console/waves/", "wave")
            .cell(
                    Text.STATUS,
                    due -> Cell.link(due.path("what").asText(), due.path("href").asText("")))
            .time(Text.AT, "at")
            .number(Text.NUMBER, "number");

    private final Api api;
    private final Viewer viewer;

    Deadlines(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** What has been asked for and will be shown. */
    record Asked(
            CompletableFuture<Answer> calendar,
            CompletableFuture<Answer> waves,
            CompletableFuture<Answer> revocations) {}

    Asked ask() {
        return new Asked(
                api.begin(Service.SELECTION, "/v1/calendar"),
                api.begin(Service.SELECTION, "/v1/waves?limit=500"),
                api.begin(Service.SELECTION, "/v1/revocations-due/by-day"));
    }

    Section section(Asked asked) {
        Answer calendar = asked.calendar().join();
        if (!calendar.isOk()) {
            return viewer.refusal(calendar);
        }
        List<JsonNode> due = new ArrayList<>();
        calendar.body().path("open").forEach(wave -> due.add(ofWave(wave, Text.OPEN_UNTIL, wave.path("closesAt"))));
        JsonNode next = calendar.body().path("next");
        if (next.isObject()) {
            due.add(ofWave(next, Text.OPENS_AT, next.path("opensAt")));
        }
        asked.waves().join().items().forEach(wave -> draw(wave, due));
        asked.revocations()
                .join()
                .items()
                .forEach(day -> due.add(JsonNodeFactory.instance
                        .objectNode()
                        .put("wave", day.path("wave").asText())
                        .put("what", viewer.say(Text.REVOKED_ON))
                        .put("href", "/console/waiting/revocations-due")
                        .put("at", day.path("day").asText())
                        .put("number", day.path("count").asLong())));
        return viewer.table(viewer.say(Text.DEADLINES), DEADLINES, due);
    }

    private void draw(JsonNode wave, List<JsonNode> due) {
        JsonNode at = wave.path("freeze").path("value").path("dueAt");
        if (wave.path("overdue").asBoolean()) {
            due.add(ofWave(wave, Text.DRAW_LATE, at));
        } else if ("CLOSED".equals(wave.path("status").asText()) && at.isTextual()) {
            due.add(ofWave(wave, Text.DRAW_AT, at));
        }
    }

    private ObjectNode ofWave(JsonNode wave, Text what, JsonNode at) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("wave", wave.path("wave").asText())
                .put("what", viewer.say(what))
                .put("at", at.asText())
                .put("number", wave.path("quota").asLong());
    }
}
