package id.prakerja.console.today;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Format;
import id.prakerja.pages.Grid;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Section;
import id.prakerja.pages.Tiles;
import id.prakerja.pages.Tiles.Tile;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What needs a person now, and how the services fare. Asks everything at once, and renews itself. */
@Path("/console")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TodayScreen {

    private static final Columns DEADLINES = new Columns()
            .link(Text.WAVE, "wave", "/console/waves/", "wave")
            .text(Text.STATUS, "what")
            .time(Text.AT, "at")
            .number(Text.QUOTA, "quota");

    private final Api api;
    private final Viewer viewer;

    TodayScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Shows the day. */
    @GET
    public Page show() {
        Map<Service, CompletableFuture<Answer>> messaging = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            messaging.put(service, api.begin(service, "/v1/messaging"));
        }
        var figures = api.begin(Service.OVERSIGHT, "/v1/figures");
        var calendar = api.begin(Service.SELECTION, "/v1/calendar");
        Tiles needs = needs(messaging);
        List<Section> sections = new ArrayList<>();
        sections.add(needs);
        sections.add(programme(figures.join()));
        sections.add(deadlines(calendar.join()));
        sections.add(services(messaging));
        return viewer.page(Place.TODAY, viewer.say(Text.TODAY), sections, Place.TODAY.href());
    }

    private Tiles needs(Map<Service, CompletableFuture<Answer>> messaging) {
        Map<Need, List<CompletableFuture<Answer>>> asked = new LinkedHashMap<>();
        for (Need need : Need.ALL) {
            asked.put(
                    need,
                    need.lists().stream()
                            .map(list -> api.begin(list.service(), list.path()))
                            .toList());
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
        asked.forEach((need, answers) ->
                count(tiles, need, answers.stream().map(CompletableFuture::join).toList()));
        long parked = messaging.values().stream()
                .map(CompletableFuture::join)
                .mapToLong(answer -> answer.number("parkedEvents"))
                .sum();
        tiles.add(Tile.call(viewer.say(Text.PARKED_EVENTS), parked, "", Place.PARKED.href()));
        Answer registry = identities.join();
        if (registry.isOk()) {
            tiles.add(Tile.call(
                    viewer.say(Text.IDENTITY_WAITING),
                    registry.number("pending"),
                    viewer.say(
                            Text.REGISTRY,
                            registry.body().path("registry").asText(),
                            Format.time(registry.body().path("forecast").asText("–"))),
                    ""));
        }
        return new Tiles(viewer.say(Text.NEEDS_A_PERSON), tiles);
    }

    /** What this user may not see is left out. */
    private void count(List<Tile> tiles, Need need, List<Answer> answers) {
        List<Answer> seen = answers.stream().filter(Answer::isOk).toList();
        if (!seen.isEmpty()) {
            int items = seen.stream().mapToInt(answer -> answer.items().size()).sum();
            String more = seen.stream().anyMatch(answer -> answer.body().hasNonNull("nextCursor")) ? "+" : "";
            tiles.add(new Tile(
                    viewer.say(need.label()),
                    Format.number(items) + more,
                    "",
                    need.href(),
                    items == 0 ? "calm" : "call"));
        }
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
                        lag(figure)));
            }
        }
        return new Tiles(viewer.say(Text.PROGRAMME), tiles);
    }

    private String lag(JsonNode figure) {
        long waiting = figure.path("waiting").asLong();
        String behind =
                waiting == 0 ? viewer.say(Text.UP_TO_DATE) : viewer.say(Text.WAITING_EVENTS, Format.number(waiting));
        return Format.time(figure.path("countedAt").asText()) + " · " + behind;
    }

    private Section deadlines(Answer calendar) {
        if (!calendar.isOk()) {
            return viewer.refusal(calendar);
        }
        List<JsonNode> waves = new ArrayList<>();
        calendar.body().path("open").forEach(wave -> waves.add(deadline(wave, Text.OPEN_UNTIL, "closesAt")));
        JsonNode next = calendar.body().path("next");
        if (next.isObject()) {
            waves.add(deadline(next, Text.OPENS_AT, "opensAt"));
        }
        return viewer.table(viewer.say(Text.DEADLINES), DEADLINES, waves);
    }

    private JsonNode deadline(JsonNode wave, Text what, String when) {
        return wave.<ObjectNode>deepCopy()
                .put("what", viewer.say(what))
                .put("at", wave.path(when).asText());
    }

    private Section services(Map<Service, CompletableFuture<Answer>> messaging) {
        List<List<Cell>> rows = new ArrayList<>();
        messaging.forEach((service, asked) -> {
            Answer answer = asked.join();
            JsonNode body = answer.body();
            long lag = 0;
            for (JsonNode topic : body.path("consumers")) {
                lag += topic.asLong();
            }
            boolean kafka = body.path("relay").path("kafkaError").isNull();
            rows.add(
                    answer.isOk()
                            ? List.of(
                                    Cell.text(service.shortName()),
                                    Cell.state(viewer.say(Text.ANSWERS), true),
                                    Cell.number(
                                            body.path("outbox").path("pending").asLong()),
                                    Cell.number(body.path("outbox")
                                            .path("oldestAgeSeconds")
                                            .asLong()),
                                    Cell.number(body.path("parkedEvents").asLong()),
                                    Cell.number(lag),
                                    Cell.state(kafka ? viewer.say(Text.ANSWERS) : viewer.say(Text.AWAY), kafka))
                            : List.of(
                                    Cell.text(service.shortName()),
                                    Cell.state(
                                            viewer.say(answer.isForbidden() ? Text.NOT_YOURS : Text.AWAY),
                                            answer.isForbidden()),
                                    Cell.text(""),
                                    Cell.text(""),
                                    Cell.text(""),
                                    Cell.text(""),
                                    Cell.text("")));
        });
        return Grid.of(
                viewer.say(Text.SERVICES),
                List.of(
                        viewer.say(Text.SERVICE),
                        viewer.say(Text.STATUS),
                        viewer.say(Text.OUTBOX),
                        viewer.say(Text.OLDEST),
                        viewer.say(Text.PARKED_EVENTS),
                        viewer.say(Text.LAG),
                        viewer.say(Text.KAFKA)),
                rows,
                viewer.say(Text.NOTHING));
    }
}
