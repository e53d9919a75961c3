package id.prakerja.console.waves;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Format;
import id.prakerja.pages.Links;
import id.prakerja.pages.Note;
import id.prakerja.pages.Progress;
import id.prakerja.pages.Section;
import id.prakerja.pages.Tiles;
import id.prakerja.pages.Tiles.Tile;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** The calendar of waves; and of one, what waits for a second person and what a dry run has found. */
@RequestScoped
class WaveViews {

    private static final Columns EXCLUDED =
            new Columns().text(Text.REASON, "name").number(WaveText.PEOPLE_EXCLUDED, "value");

    private final Viewer viewer;

    WaveViews(Viewer viewer) {
        this.viewer = viewer;
    }

    /** Waves that can be joined, and the next one; each leads to its page. */
    Section calendar(Answer calendar) {
        if (!calendar.isOk()) {
            return viewer.refusal(calendar);
        }
        List<Tile> tiles = new ArrayList<>();
        calendar.body()
                .path("open")
                .forEach(wave -> tiles.add(tile(wave, WaveText.OPEN_NOW, WaveText.CLOSES_AT, wave.path("closesAt"))));
        JsonNode next = calendar.body().path("next");
        if (next.isObject()) {
            tiles.add(tile(next, WaveText.NEXT_WAVE, WaveText.OPENS_AT, next.path("opensAt")));
        }
        return tiles.isEmpty()
                ? new Note(viewer.say(WaveText.NONE_PLANNED), "calm")
                : new Tiles(viewer.say(WaveText.CALENDAR), tiles);
    }

    private Tile tile(JsonNode wave, WaveText label, WaveText note, JsonNode at) {
        String number = wave.path("wave").asText();
        return new Tile(
                viewer.say(label),
                number,
                viewer.say(
                        note,
                        viewer.time(at.asText()),
                        Format.number(wave.path("quota").asLong())),
                "/console/waves/" + number,
                "calm");
    }

    /** What of a wave waits for a second person, each a link to where it is approved; nothing for whom it does not concern. */
    List<Section> proposed(Answer proposals, int wave) {
        List<Links.Link> waiting = proposals.items().stream()
                .filter(each -> each.path("subject").asText().equals("waves/" + wave))
                .map(each -> new Links.Link(
                        viewer.say(
                                WaveText.WAITS,
                                each.path("kind").asText(),
                                each.path("proposedBy").asText()),
                        "/console/decisions/selection/" + each.path("id").asText()))
                .toList();
        return waiting.isEmpty() ? List.of() : List.of(new Links(waiting));
    }

    /** How far the last dry run is, or what it has found; nothing where there was none. */
    List<Section> dryRun(Answer run) {
        if (!run.isOk()) {
            return List.of();
        }
        long done = run.number("done");
        long total = run.number("total");
        if (!run.body().hasNonNull("finishedAt")) {
            return List.of(Progress.of(viewer.say(Text.DRY_RUN), done, total));
        }
        JsonNode result = run.body().path("result");
        return List.of(
                new Note(
                        viewer.say(
                                Text.DRY_RUN_AT,
                                Format.number(done),
                                Format.number(total),
                                Format.number(result.path("eligible").asLong())),
                        "calm"),
                viewer.table(viewer.say(WaveText.EXCLUDED), EXCLUDED, Columns.fields(result.path("excludedByReason"))));
    }
}
