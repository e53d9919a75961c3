package id.prakerja.console.waves;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Answer;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Bars;
import id.prakerja.console.page.Form;
import id.prakerja.console.page.Format;
import id.prakerja.console.page.Grid;
import id.prakerja.console.page.Grid.Cell;
import id.prakerja.console.page.Note;
import id.prakerja.console.page.Page;
import id.prakerja.console.page.ProvinceTiles;
import id.prakerja.console.page.Section;
import id.prakerja.console.page.Tiles;
import id.prakerja.console.page.Tiles.Tile;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

    private final Api api;
    private final Viewer viewer;
    private final WaveActions actions;

    WavesScreen(Api api, Viewer viewer, WaveActions actions) {
        this.api = api;
        this.viewer = viewer;
        this.actions = actions;
    }

    /** Lists the waves. */
    @GET
    public Page list() {
        Answer answer = api.get(Service.SELECTION, "/v1/waves?limit=100");
        Section waves = answer.isOk()
                ? Grid.of(
                        viewer.say(Text.WAVES),
                        List.of(
                                viewer.say(Text.WAVE),
                                viewer.say(Text.STATUS),
                                viewer.say(Text.QUOTA),
                                viewer.say(Text.ENTRIES),
                                viewer.say(Text.SELECTED),
                                viewer.say(Text.OPENED),
                                viewer.say(Text.CLOSED)),
                        answer.items().stream().map(WavesScreen::row).toList(),
                        viewer.say(Text.NOTHING))
                : viewer.excuse(answer.isForbidden());
        return viewer.page(Place.WAVES, viewer.say(Text.WAVES), List.of(waves));
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
            @RestForm("decree") String decree) {
        return show(wave, List.of(actions.act(wave, action, key, decree)));
    }

    private Page show(int number, List<Note> notes) {
        String path = "/v1/waves/" + number;
        var figures = api.begin(Service.SELECTION, path + "/figures");
        var funnel = api.begin(Service.SELECTION, path + "/funnel");
        var refills = api.begin(Service.SELECTION, path + "/refills");
        var dryRun = api.begin(Service.SELECTION, path + "/dry-run");
        Answer answer = api.get(Service.SELECTION, path);
        List<Section> sections = new ArrayList<>(notes);
        String title = viewer.say(Text.WAVE) + " " + number;
        if (!answer.isOk()) {
            sections.add(new Note(answer.sentence(viewer.language().code()), "bad"));
            return viewer.page(Place.WAVES, title, sections);
        }
        JsonNode wave = answer.body();
        JsonNode progress = wave.path("progress");
        boolean drawing = progress.isObject();
        if (drawing) {
            sections.add(new Note(viewer.say(Text.PROGRESS, progress.toString()), "calm"));
        }
        sections.add(life(wave));
        Answer counted = figures.join();
        if (counted.isOk()) {
            sections.addAll(maps(counted.body().path("perProvince")));
        }
        Answer steps = funnel.join();
        if (steps.isOk()) {
            sections.add(funnel(steps.body().path("total")));
        }
        sections.add(refills(refills.join()));
        Answer tried = dryRun.join();
        if (tried.isOk()) {
            sections.add(dryRun(tried.body()));
        }
        sections.addAll(actions.forms(wave, counted));
        return viewer.page(Place.WAVES, title, sections, drawing ? "/console/waves/" + number : "");
    }

    private static List<Cell> row(JsonNode wave) {
        String number = wave.path("wave").asText();
        return List.of(
                Cell.link(number, "/console/waves/" + number),
                Cell.text(wave.path("status").asText()),
                Cell.number(wave.path("quota").asLong()),
                Cell.number(wave.path("entries").asLong()),
                Cell.number(wave.path("selected").asLong()),
                Cell.text(Format.time(wave.path("opensAt").asText())),
                Cell.text(Format.time(wave.path("closesAt").asText())));
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
                viewer.say(Text.OPENED), Format.time(wave.path("opensAt").asText()), ""));
        tiles.add(Tile.calm(
                viewer.say(Text.CLOSED), Format.time(wave.path("closesAt").asText()), ""));
        tiles.add(Tile.calm(
                viewer.say(Text.COMMITMENT), brief(wave.path("seedCommitment").asText()), ""));
        tiles.add(Tile.calm(
                viewer.say(Text.DECREE),
                wave.path("determination").path("decree").asText("–"),
                ""));
        return new Tiles(viewer.say(Text.LIFE), tiles);
    }

    private List<Section> maps(JsonNode provinces) {
        Map<String, Long> entries = new LinkedHashMap<>();
        Map<String, Long> selected = new LinkedHashMap<>();
        List<List<Cell>> rows = new ArrayList<>();
        provinces.properties().forEach(province -> {
            JsonNode numbers = province.getValue();
            entries.put(province.getKey(), numbers.path("entries").asLong());
            selected.put(province.getKey(), numbers.path("selected").asLong());
            rows.add(List.of(
                    Cell.text(province.getKey() + " " + ProvinceTiles.name(province.getKey())),
                    Cell.number(numbers.path("entries").asLong()),
                    Cell.number(numbers.path("selected").asLong())));
        });
        return List.of(
                ProvinceTiles.of(viewer.say(Text.SEATS_BY_PROVINCE), selected),
                ProvinceTiles.of(viewer.say(Text.ENTRIES_BY_PROVINCE), entries),
                Grid.of(
                        viewer.say(Text.ENTRIES_BY_PROVINCE),
                        List.of(viewer.say(Text.PROVINCE), viewer.say(Text.ENTRIES), viewer.say(Text.SELECTED)),
                        rows,
                        viewer.say(Text.NOTHING)));
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

    private Section refills(Answer answer) {
        if (!answer.isOk()) {
            return viewer.excuse(answer.isForbidden());
        }
        return Grid.of(
                viewer.say(Text.REFILLS),
                List.of(viewer.say(Text.DECREE), viewer.say(Text.FREED), viewer.say(Text.FILLED), viewer.say(Text.AT)),
                answer.items().stream()
                        .map(refill -> List.of(
                                Cell.text(refill.path("decree").asText()),
                                Cell.number(refill.path("freed").asLong()),
                                Cell.number(refill.path("filled").asLong()),
                                Cell.text(
                                        Format.time(refill.path("determinedAt").asText()))))
                        .toList(),
                viewer.say(Text.NOTHING));
    }

    private Section dryRun(JsonNode run) {
        JsonNode result = run.path("result");
        return new Note(
                viewer.say(
                        Text.DRY_RUN_AT,
                        Format.number(run.path("done").asLong()),
                        Format.number(run.path("total").asLong()),
                        Format.number(result.path("eligible").asLong())),
                "calm");
    }

    private static String brief(String hash) {
        return hash.length() > 12 ? hash.substring(0, 12) + "…" : hash;
    }
}
