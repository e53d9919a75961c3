package id.prakerja.console.today;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.figures.FigureTime;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Format;
import id.prakerja.pages.Section;
import id.prakerja.pages.Tiles;
import id.prakerja.pages.Tiles.Tile;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** What needs a person now, and how the services fare. Asks everything at once, and renews itself. */
@Path("/console")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TodayScreen {

    private final Api api;
    private final Viewer viewer;
    private final Deadlines deadlines;
    private final ServiceHealth health;
    private final FigureTime time;

    TodayScreen(Api api, Viewer viewer, Deadlines deadlines, ServiceHealth health, FigureTime time) {
        this.api = api;
        this.viewer = viewer;
        this.deadlines = deadlines;
        this.health = health;
        this.time = time;
    }

    /** Shows the day. */
    @GET
    public Page show() {
        Map<Service, CompletableFuture<Answer>> messaging = health.ask();
        var figures = api.begin(Service.OVERSIGHT, "/v1/figures");
        Deadlines.Asked due = deadlines.ask();
        Tiles needs = needs(messaging);
        List<Section> sections = new ArrayList<>();
        sections.add(needs);
        sections.add(programme(figures.join()));
        sections.add(deadlines.section(due));
        sections.add(health.section(messaging));
        return viewer.page(Place.TODAY, viewer.say(Text.TODAY), sections, Place.TODAY.href());
    }

    private Tiles needs(Map<Service, CompletableFuture<Answer>> messaging) {
        Map<String, CompletableFuture<Answer>> asked = new HashMap<>();
        for (Need.Count count : counts()) {
            asked.computeIfAbsent(address(count), any -> api.begin(count.service(), count.path()));
        }
        var payouts = api.begin(Service.INCENTIVE, "/v1/figures");
        var identities = api.begin(Service.REGISTRATION, "/v1/identity-verifications");
        List<Tile> tiles = new ArrayList<>();
        Answer money = payouts.join();
        if (money.isOk()) {
            JsonNode states = money.body().path("payouts").path("byStatus");
            state(tiles, states, "HELD", Text.PAYOUTS_HELD);
            state(tiles, states, "UNKNOWN", Text.PAYOUTS_UNKNOWN);
            state(tiles, states, "FAILED", Text.PAYOUTS_FAILED);
        }
        Need.ALL.forEach(need -> count(tiles, need, asked));
        tiles.addAll(health.tiles(messaging));
        Answer registry = identities.join();
        if (registry.isOk()) {
            tiles.add(Tile.call(
                    viewer.say(Text.IDENTITY_WAITING),
                    registry.number("pending"),
                    viewer.say(
                            Text.REGISTRY,
                            registry.body().path("registry").asText(),
                            viewer.time(registry.body().path("forecast").asText("–"))),
                    "/console/waiting/identities"));
        }
        return new Tiles(viewer.say(Text.NEEDS_A_PERSON), tiles);
    }

    /** What this user may not see is left out. */
    private void count(List<Tile> tiles, Need need, Map<String, CompletableFuture<Answer>> asked) {
        List<OptionalLong> known = need.counts().stream()
                .map(count -> count.in(asked.get(address(count)).join()))
                .filter(OptionalLong::isPresent)
                .toList();
        if (!known.isEmpty()) {
            long all = known.stream().mapToLong(OptionalLong::getAsLong).sum();
            tiles.add(Tile.call(viewer.say(need.label()), all, "", need.href()));
        }
    }

    private static List<Need.Count> counts() {
        return Need.ALL.stream().flatMap(need -> need.counts().stream()).toList();
    }

    /** One answer holds several numbers, and is asked for once. */
    private static String address(Need.Count count) {
        return count.service() + count.path();
    }

    private void state(List<Tile> tiles, JsonNode states, String state, Text label) {
        tiles.add(Tile.call(viewer.say(label), states.path(state).asLong(), "", "/console/payments?status=" + state));
    }

    private Section programme(Answer figures) {
        if (!figures.isOk()) {
            return viewer.refusal(figures);
        }
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        figures.items().forEach(figure -> byName.put(figure.path("figure").asText(), figure));
        List<Tile> tiles = new ArrayList<>();
        for (String name : List.of("registered", "selected", "revoked", "bought", "finished", "paid", "paid-rupiah")) {
            JsonNode figure = byName.get(name);
            if (figure != null) {
                long value = figure.path("value").asLong();
                tiles.add(Tile.calm(
                        figure.path("definition").path(viewer.language().code()).asText(),
                        name.endsWith("rupiah") ? Format.rupiah(value) : Format.number(value),
                        time.of(figure)));
            }
        }
        return new Tiles(viewer.say(Text.PROGRAMME), tiles);
    }
}
