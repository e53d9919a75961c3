package id.prakerja.console.today;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Each service's consumers topic by topic, and what stands in the way of its events. */
@Path("/console/services")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ServicesScreen {

    private static final Columns TOPICS = new Columns().text(Text.TOPIC, "name").number(Text.LAG, "value");

    private final ServiceHealth health;
    private final Viewer viewer;

    ServicesScreen(ServiceHealth health, Viewer viewer) {
        this.health = health;
        this.viewer = viewer;
    }

    /** Shows all of them; renews itself. */
    @GET
    public Page show() {
        Map<Service, CompletableFuture<Answer>> asked = health.ask();
        List<Section> sections = new ArrayList<>();
        sections.add(health.section(asked));
        asked.forEach((service, answer) -> sections.addAll(one(service, answer.join())));
        return viewer.page(Place.TODAY, viewer.say(Text.SERVICES), sections, "/console/services");
    }

    private List<Section> one(Service service, Answer answer) {
        List<Section> sections = new ArrayList<>();
        if (answer.isOk()) {
            JsonNode relay = answer.body().path("relay");
            for (String error : List.of("kafkaError", "storeError")) {
                if (relay.hasNonNull(error)) {
                    sections.add(new Note(
                            service.shortName() + ": " + relay.path(error).asText(), "bad"));
                }
            }
            answer.body()
                    .path("standstill")
                    .forEach(topic -> sections.add(
                            new Note(viewer.say(Text.STANDS_STILL, service.shortName(), topic.asText()), "bad")));
            sections.add(viewer.table(
                    service.shortName(), TOPICS, Columns.fields(answer.body().path("consumers"))));
        }
        return sections;
    }
}
