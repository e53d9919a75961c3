package id.prakerja.console.today;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Grid;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Section;
import id.prakerja.pages.Tiles.Tile;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;

/** How each service's messaging fares: what waits to go out, what was set aside, how far its consumers are behind. */
@RequestScoped
class ServiceHealth {

    private static final int COLUMNS_OF_NUMBERS = 5;

    private final Api api;
    private final Viewer viewer;

    ServiceHealth(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    Map<Service, CompletableFuture<Answer>> ask() {
        Map<Service, CompletableFuture<Answer>> asked = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            asked.put(service, api.begin(service, "/v1/messaging"));
        }
        return asked;
    }

    /** What wants a person where it stays above none, each a link to where it is seen by service and topic. */
    List<Tile> tiles(Map<Service, CompletableFuture<Answer>> asked) {
        List<JsonNode> seen = asked.values().stream()
                .map(CompletableFuture::join)
                .filter(Answer::isOk)
                .map(Answer::body)
                .toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        return List.of(
                Tile.call(
                        viewer.say(Text.PARKED_EVENTS),
                        sum(seen, body -> body.path("parkedEvents").asLong()),
                        "",
                        Place.PARKED.href()),
                Tile.call(viewer.say(Text.EVENTS_BEHIND), sum(seen, ServiceHealth::lag), "", "/console/services"),
                Tile.call(
                        viewer.say(Text.EVENTS_UNSENT),
                        sum(seen, body -> body.path("outbox").path("pending").asLong()),
                        "",
                        "/console/services"));
    }

    Section section(Map<Service, CompletableFuture<Answer>> asked) {
        List<List<Cell>> rows = new ArrayList<>();
        asked.forEach((service, answer) -> rows.add(row(service, answer.join())));
        return Grid.of(
                viewer.say(Text.SERVICES),
                List.of(
                        viewer.say(Text.SERVICE),
                        viewer.say(Text.STATUS),
                        viewer.say(Text.OUTBOX),
                        viewer.say(Text.OLDEST),
                        viewer.say(Text.PARKED),
                        viewer.say(Text.LAG),
                        viewer.say(Text.KAFKA)),
                rows,
                viewer.say(Text.NOTHING));
    }

    /** Records that wait, topic by topic. */
    static long lag(JsonNode body) {
        long lag = 0;
        for (JsonNode topic : body.path("consumers")) {
            lag += topic.asLong();
        }
        return lag;
    }

    private List<Cell> row(Service service, Answer answer) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.link(service.shortName(), "/console/services"));
        if (!answer.isOk()) {
            row.add(Cell.state(viewer.say(answer.isForbidden() ? Text.NOT_YOURS : Text.AWAY), answer.isForbidden()));
            row.addAll(Collections.nCopies(COLUMNS_OF_NUMBERS, Cell.text("")));
            return row;
        }
        JsonNode body = answer.body();
        boolean kafka = body.path("relay").path("kafkaError").isNull();
        row.add(Cell.state(viewer.say(Text.ANSWERS), true));
        row.add(Cell.number(body.path("outbox").path("pending").asLong()));
        row.add(Cell.number(body.path("outbox").path("oldestAgeSeconds").asLong()));
        row.add(Cell.link(body.path("parkedEvents").asLong(), Place.PARKED.href()));
        row.add(Cell.number(lag(body)));
        row.add(Cell.state(kafka ? viewer.say(Text.ANSWERS) : viewer.say(Text.AWAY), kafka));
        return row;
    }

    private static long sum(List<JsonNode> bodies, ToLongFunction<JsonNode> number) {
        return bodies.stream().mapToLong(number).sum();
    }
}
