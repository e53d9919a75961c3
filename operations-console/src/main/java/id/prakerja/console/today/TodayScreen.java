package id.prakerja.console.today;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Answer;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Format;
import id.prakerja.console.page.Grid;
import id.prakerja.console.page.Grid.Cell;
import id.prakerja.console.page.Page;
import id.prakerja.console.page.Section;
import id.prakerja.console.page.Tiles;
import id.prakerja.console.page.Tiles.Tile;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
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

    private static final String MOST = "limit=500";

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
        var proposals = api.begin(Service.SELECTION, "/v1/proposals?status=PENDING&" + MOST);
        var late = api.begin(Service.SELECTION, "/v1/late-purchases?" + MOST);
        var due = api.begin(Service.SELECTION, "/v1/revocations-due?" + MOST);
        var payouts = api.begin(Service.INCENTIVE, "/v1/figures");
        var disputes = api.begin(Service.INCENTIVE, "/v1/disputed-reports?resolved=false&" + MOST);
        var duplicates = api.begin(Service.REGISTRATION, "/v1/likely-duplicates?" + MOST);
        var reviews = api.begin(Service.REGISTRATION, "/v1/reviews?" + MOST);
        var identities = api.begin(Service.REGISTRATION, "/v1/identity-verifications");
        var courses = api.begin(Service.TRAINING, "/v1/courses?status=SUBMITTED&" + MOST);
        List<Tile> tiles = new ArrayList<>();
        count(tiles, proposals.join(), Text.PROPOSALS_WAITING, Place.DECISIONS.href());
        Answer money = payouts.join();
        if (money.isOk()) {
            JsonNode states = money.body().path("payouts").path("byStatus");
            state(tiles, states, "HELD", Text.PAYOUTS_HELD);
            state(tiles, states, "UNKNOWN", Text.PAYOUTS_UNKNOWN);
            state(tiles, states, "FAILED", Text.PAYOUTS_FAILED);
        }
        count(tiles, disputes.join(), Text.DISPUTES_OPEN, Place.DECISIONS.href());
        long parked = messaging.values().stream()
                .map(CompletableFuture::join)
                .mapToLong(answer -> answer.number("parkedEvents"))
                .sum();
        tiles.add(Tile.call(viewer.say(Text.PARKED_EVENTS), parked, "", ""));
        Answer registry = identities.join();
        if (registry.isOk()) {
            tiles.add(Tile.call(
                    viewer.say(Text.IDENTITY_WAITING),
                    registry.number("pending"),
                    viewer.say(Text.REGISTRY, registry.body().path("registry").asText()),
                    ""));
        }
        count(tiles, duplicates.join(), Text.DUPLICATES_OPEN, Place.OFFICES.href());
        count(tiles, reviews.join(), Text.REVIEWS_OPEN, "");
        count(tiles, late.join(), Text.LATE_PURCHASES, "");
        count(tiles, due.join(), Text.REVOCATIONS_DUE, "");
        count(tiles, courses.join(), Text.COURSES_WAITING, Place.PARTNERS.href());
        return new Tiles(viewer.say(Text.NEEDS_A_PERSON), tiles);
    }

    /** What this user may not see is left out. */
    private void count(List<Tile> tiles, Answer answer, Text label, String href) {
        if (answer.isOk()) {
            int items = answer.items().size();
            String more = answer.body().hasNonNull("nextCursor") ? "+" : "";
            tiles.add(new Tile(viewer.say(label), Format.number(items) + more, "", href, items == 0 ? "calm" : "call"));
        }
    }

    private void state(List<Tile> tiles, JsonNode states, String state, Text label) {
        tiles.add(Tile.call(viewer.say(label), states.path(state).asLong(), "", "/console/payments?status=" + state));
    }

    private Section programme(Answer figures) {
        if (!figures.isOk()) {
            return viewer.excuse(figures.isForbidden());
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
            return viewer.excuse(calendar.isForbidden());
        }
        List<List<Cell>> rows = new ArrayList<>();
        calendar.body().path("open").forEach(wave -> rows.add(row(wave, Text.OPEN_UNTIL, "closesAt")));
        JsonNode next = calendar.body().path("next");
        if (next.isObject()) {
            rows.add(row(next, Text.OPENS_AT, "opensAt"));
        }
        return Grid.of(
                viewer.say(Text.DEADLINES),
                List.of(viewer.say(Text.WAVE), viewer.say(Text.STATUS), viewer.say(Text.AT), viewer.say(Text.QUOTA)),
                rows,
                viewer.say(Text.NOTHING));
    }

    private List<Cell> row(JsonNode wave, Text what, String when) {
        String number = wave.path("wave").asText();
        return List.of(
                Cell.link(number, "/console/waves/" + number),
                Cell.text(viewer.say(what)),
                Cell.text(Format.time(wave.path(when).asText())),
                Cell.number(wave.path("quota").asLong()));
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
                                    Cell.text(service.name().toLowerCase(java.util.Locale.ROOT)),
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
                                    Cell.text(service.name().toLowerCase(java.util.Locale.ROOT)),
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
