package id.prakerja.console.waves;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Listing;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Bars;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Format;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Note;
import id.prakerja.pages.Progress;
import id.prakerja.pages.ProvinceTiles;
import id.prakerja.pages.Section;
import id.prakerja.pages.Tiles;
import id.prakerja.pages.Tiles.Tile;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** Waves: their life, who joined, who was selected, what can be done next. */
@Path("/console/waves")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class WavesScreen {

    private static final Columns WAVES = new Columns()
            .link(Text.WAVE, "wave", "/console/waves/", "wave")
            .text(Text.STATUS, "status")
            .number(Text.QUOTA, "quota")
            .number(Text.ENTRIES, "entries")
            .number(Text.SELECTED, "selected")
            .time(Text.OPENED, "opensAt")
            .time(Text.CLOSED, "closesAt");

    private static final Columns REFILLS = new Columns()
            .text(Text.DECREE, "decree")
            .number(Text.FREED, "freed")
            .number(Text.FILLED, "filled")
            .time(Text.AT, "determinedAt");

    private static final Columns PROVINCES = new Columns()
            .cell(Text.PROVINCE, province -> {
                String code = province.path("name").asText();
                return Cell.text(code + " " + ProvinceTiles.name(code));
            })
            .number(Text.ENTRIES, "value.entries")
            .number(Text.SELECTED, "value.selected");

    private final Api api;
    private final Viewer viewer;
    private final WaveActions actions;
    private final WaveViews views;

    WavesScreen(Api api, Viewer viewer, WaveActions actions, WaveViews views) {
        this.api = api;
        this.viewer = viewer;
        this.actions = actions;
        this.views = views;
    }

    /** Lists the waves. */
    @GET
    public Page list(@QueryParam("cursor") String cursor) {
        return list(cursor, List.of());
    }

    /** Plans a wave. */
    @POST
    public Page plan(
            @RestForm("wave") int wave,
            @RestForm("quota") int quota,
            @RestForm("opensAt") String opensAt,
            @RestForm("closesAt") String closesAt,
            @RestForm(Form.KEY) String key) {
        Map<String, Object> terms = Map.of(
                "wave",
                wave,
                "quota",
                quota,
                "opensAtLocal",
                String.valueOf(opensAt),
                "closesAtLocal",
                String.valueOf(closesAt));
        return list(null, List.of(actions.plan(key, terms)));
    }

    private Page list(String cursor, List<Note> notes) {
        var calendar = api.begin(Service.SELECTION, "/v1/calendar");
        Listing waves =
                Listing.of(Service.SELECTION, "/v1/waves", Place.WAVES.href()).from(cursor);
        List<Section> sections = new ArrayList<>(notes);
        Answer part = api.get(waves);
        sections.add(views.calendar(calendar.join()));
        sections.add(viewer.table(viewer.say(Text.WAVES), WAVES, waves, part));
        sections.addAll(actions.planning());
        return viewer.page(Place.WAVES, viewer.say(Text.WAVES), sections);
    }

    /** Shows one wave. */
    @GET
    @Path("/{wave}")
    public Page show(@PathParam("wave") int wave) {
        return show(wave, List.of());
    }

    /** Does the next step that was chosen. */
    @POST
    @Path("/{wave}/{action}")
    public Page act(
            @PathParam("wave") int wave,
            @PathParam("action") String action,
            @RestForm(Form.KEY) String key,
            @RestForm("decree") String decree,
            @RestForm("closesAt") String closesAt,
            @RestForm("reason") String reason) {
        return show(wave, List.of(actions.act(wave, action, key, new WaveActions.Details(decree, closesAt, reason))));
    }

    private Page show(int number, List<Note> notes) {
        String path = "/v1/waves/" + number;
        var figures = api.begin(Service.SELECTION, path + "/figures");
        var funnel = api.begin(Service.SELECTION, path + "/funnel");
        var refills = api.begin(Service.SELECTION, path + "/refills");
        var dryRun = api.begin(Service.SELECTION, path + "/dry-run");
        var proposals = api.begin(Service.SELECTION, "/v1/proposals?status=PENDING&limit=500");
        Answer answer = api.get(Service.SELECTION, path);
        List<Section> sections = new ArrayList<>(notes);
        String title = viewer.say(Text.WAVE) + " " + number;
        if (!answer.isOk()) {
            sections.add(viewer.refusal(answer));
            return viewer.page(Place.WAVES, title, sections);
        }
        JsonNode wave = answer.body();
        JsonNode progress = wave.path("progress");
        boolean drawing = progress.isObject();
        if (drawing) {
            sections.add(Progress.of(
                    viewer.say(Text.PROGRESS, progress.path("step").asText()),
                    progress.path("done").asLong(),
                    progress.path("total").asLong()));
        }
        sections.addAll(views.proposed(proposals.join(), number));
        sections.addAll(awaited(wave));
        sections.add(life(wave));
        Answer counted = figures.join();
        if (counted.isOk()) {
            sections.addAll(maps(counted.body().path("perProvince")));
        }
        Answer steps = funnel.join();
        if (steps.isOk()) {
            sections.add(funnel(steps.body().path("total")));
        }
        sections.add(viewer.table(viewer.say(Text.REFILLS), REFILLS, refills.join()));
        sections.addAll(views.dryRun(dryRun.join()));
        sections.addAll(actions.forms(wave, counted));
        return viewer.page(Place.WAVES, title, sections, drawing ? "/console/waves/" + number : "");
    }

    /** What a closed wave waits for: nobody has to do anything. */
    private List<Section> awaited(JsonNode wave) {
        if (!"CLOSED".equals(wave.path("status").asText())) {
            return List.of();
        }
        JsonNode value = wave.path("freeze").path("value");
        List<Section> notes = new ArrayList<>();
        notes.add(new Note(
                value.isObject()
                        ? viewer.say(
                                Text.DRAW_DUE,
                                value.path("source").asText(),
                                viewer.time(value.path("dueAt").asText()))
                        : viewer.say(Text.FREEZE_DUE),
                "calm"));
        if (wave.path("overdue").asBoolean()) {
            notes.add(new Note(viewer.say(Text.OVERDUE), "bad"));
        }
        return notes;
    }

    private Section life(JsonNode wave) {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(Tile.calm(viewer.say(Text.STATUS), wave.path("status").asText(), ""));
        tiles.add(Tile.calm(
                viewer.say(Text.QUOTA), Format.number(wave.path("quota").asLong()), ""));
        tiles.add(Tile.calm(
                viewer.say(Text.ENTRIES), Format.number(wave.path("entries").asLong()), ""));
        tiles.add(Tile.calm(
                viewer.say(Text.SELECTED), Format.number(wave.path("selected").asLong()), ""));
        tiles.add(Tile.calm(
                viewer.say(Text.OPENED), viewer.time(wave.path("opensAt").asText()), ""));
        tiles.add(Tile.calm(
                viewer.say(Text.CLOSED), viewer.time(wave.path("closesAt").asText()), ""));
        tiles.add(Tile.calm(
                viewer.say(Text.COMMITMENT), brief(wave.path("seedCommitment").asText()), ""));
        tiles.add(Tile.calm(
                viewer.say(Text.ENTRY_ROOT),
                brief(wave.path("freeze").path("entryRoot").asText("–")),
                ""));
        tiles.add(Tile.calm(
                viewer.say(Text.DECREE),
                wave.path("determination").path("decree").asText("–"),
                ""));
        return new Tiles(viewer.say(Text.LIFE), tiles);
    }

    private List<Section> maps(JsonNode provinces) {
        Map<String, Long> entries = new LinkedHashMap<>();
        Map<String, Long> selected = new LinkedHashMap<>();
        provinces.properties().forEach(province -> {
            JsonNode numbers = province.getValue();
            entries.put(province.getKey(), numbers.path("entries").asLong());
            selected.put(province.getKey(), numbers.path("selected").asLong());
        });
        return List.of(
                ProvinceTiles.of(viewer.say(Text.SEATS_BY_PROVINCE), viewer.language(), selected),
                ProvinceTiles.of(viewer.say(Text.ENTRIES_BY_PROVINCE), viewer.language(), entries),
                viewer.table(viewer.say(Text.ENTRIES_BY_PROVINCE), PROVINCES, Columns.fields(provinces)));
    }

    private Section funnel(JsonNode total) {
        Map<String, Long> steps = new LinkedHashMap<>();
        steps.put(viewer.say(Text.JOINED), total.path("joined").asLong());
        steps.put(viewer.say(Text.ELIGIBLE), total.path("eligible").asLong());
        steps.put(viewer.say(Text.SELECTED), total.path("selected").asLong());
        steps.put(viewer.say(Text.DETERMINED), total.path("determined").asLong());
        steps.put(viewer.say(Text.BOUGHT), total.path("purchased").asLong());
        steps.put(viewer.say(Text.REVOKED), total.path("revoked").asLong());
        return Bars.of(viewer.say(Text.FUNNEL), steps);
    }

    private static String brief(String hash) {
        return hash.length() > 12 ? hash.substring(0, 12) + "…" : hash;
    }
}
