package id.prakerja.console.parked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Listing;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** Events that no service could apply: by service and topic, and what to do about all that one fault has set aside. */
@Path("/console/parked")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ParkedScreen {

    private static final String EVERY = "/v1/parked-events";

    private static final int PART = 500;

    /** Parts of so many events that are counted; no service has set aside more and still runs. */
    private static final int MOST_PARTS = 200;

    private static final Columns TOPICS = new Columns()
            .text(Text.SERVICE, "service")
            .link(ParkedText.TOPIC, "topic", "/console/parked/", "address")
            .number(ParkedText.EVENTS, "events")
            .time(ParkedText.OLDEST, "oldest");

    private final Api api;
    private final Viewer viewer;
    private final BulkSettlement settlement;

    ParkedScreen(Api api, Viewer viewer, BulkSettlement settlement) {
        this.api = api;
        this.viewer = viewer;
        this.settlement = settlement;
    }

    /** Shows how many are set aside where. */
    @GET
    public Page show() {
        Map<Service, CompletableFuture<Answer>> asked = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            asked.put(service, api.begin(list(service)));
        }
        List<Section> sections = new ArrayList<>();
        List<JsonNode> topics = new ArrayList<>();
        asked.forEach((service, answering) -> {
            Answer answer = answering.join();
            topics.addAll(topics(service, all(list(service), answer)));
            if (!answer.isOk()) {
                sections.add(new Note(
                        service.shortName() + ": " + viewer.refusal(answer).text(), "calm"));
            }
        });
        sections.add(0, viewer.table(viewer.say(ParkedText.BY_TOPIC), TOPICS, topics));
        return viewer.page(Place.PARKED, viewer.say(Text.PARKED), sections);
    }

    /** Shows those of a topic, and what can be done about all of one fault. */
    @GET
    @Path("/{service}/{topic}")
    public Page topic(
            @PathParam("service") String service,
            @PathParam("topic") String topic,
            @QueryParam("cursor") String cursor) {
        return topic(service(service), topic, cursor, List.of());
    }

    /** Applies those of a fault again, or gives them up. */
    @POST
    @Path("/{service}/{topic}/{action: retry|discard}")
    public Page settle(
            @PathParam("service") String name,
            @PathParam("topic") String topic,
            @PathParam("action") String action,
            @RestForm("fault") String fault,
            @RestForm("reason") String reason,
            @RestForm(Form.KEY) String key) {
        Service service = service(name);
        String error = viewer.say(ParkedText.ALL).equals(fault) ? null : fault;
        return topic(service, topic, null, List.of(settlement.settle(service, topic, action, error, reason, key)));
    }

    private Page topic(Service service, String topic, String cursor, List<Note> notes) {
        String here = "/console/parked/%s/%s".formatted(service.shortName(), ApiCalls.part(topic));
        String title = viewer.say(ParkedText.OF_TOPIC, topic, service.shortName());
        List<Section> sections = new ArrayList<>(notes);
        Listing list = Listing.of(service, EVERY + "?topic=" + ApiCalls.part(topic), here)
                .inPartsOf(PART);
        Answer first = api.get(list);
        Listing part = list.from(cursor);
        sections.add(viewer.table(title, events(service), part, cursor == null ? first : api.get(part)));
        List<JsonNode> all = all(list, first);
        Map<String, Long> faults = all.stream()
                .collect(Collectors.groupingBy(
                        event -> event.path("error").asText(""), LinkedHashMap::new, Collectors.counting()));
        faults.remove("");
        if (!all.isEmpty() && viewer.hasRole("operator")) {
            String count = Format.number(all.size());
            sections.add(form(here + "/retry", ParkedText.RETRY, ParkedText.RETRY_NOTE, count, faults, false));
            sections.add(form(here + "/discard", ParkedText.DISCARD, ParkedText.DISCARD_NOTE, count, faults, true));
        }
        return viewer.page(Place.PARKED, title, sections);
    }

    /** All events of a list whose first part is known: what is done is done to all, so all are counted. */
    private List<JsonNode> all(Listing list, Answer first) {
        return api.parts(list, first)
                .limit(MOST_PARTS)
                .flatMap(part -> part.items().stream())
                .toList();
    }

    private static Listing list(Service service) {
        return Listing.of(service, EVERY, Place.PARKED.href()).inPartsOf(PART);
    }

    private Form form(
            String action, ParkedText title, ParkedText note, String count, Map<String, Long> faults, boolean givesUp) {
        List<String> choices = new ArrayList<>(List.of(viewer.say(ParkedText.ALL)));
        choices.addAll(faults.keySet());
        List<Field> fields = new ArrayList<>(List.of(viewer.pick("fault", ParkedText.FAULT, choices)));
        if (givesUp) {
            fields.add(viewer.ask("reason", Text.REASON));
        }
        String narrowed = faults.entrySet().stream()
                .map(fault -> Format.number(fault.getValue()) + " × " + fault.getKey())
                .collect(Collectors.joining("; "));
        return Form.post(
                viewer.say(title),
                action,
                viewer.say(note, count) + " " + viewer.say(ParkedText.NARROWED, narrowed),
                fields,
                viewer.say(title),
                givesUp);
    }

    private static Columns events(Service service) {
        return new Columns()
                .link(Text.CODE, "id", "/console/parked/%s/events/".formatted(service.shortName()), "id")
                .link(ParkedText.KEY, "key", "/console/people/", "key")
                .text(ParkedText.FAULT, "error")
                .number(Text.TRIES, "attempts")
                .time(Text.AT, "parkedAt");
    }

    private static List<JsonNode> topics(Service service, List<JsonNode> events) {
        Map<String, List<JsonNode>> byTopic = events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.path("topic").asText(), TreeMap::new, Collectors.toList()));
        return byTopic.entrySet().stream()
                .<JsonNode>map(topic -> JsonNodeFactory.instance
                        .objectNode()
                        .put("service", service.shortName())
                        .put("topic", topic.getKey())
                        .put("address", service.shortName() + "/" + ApiCalls.part(topic.getKey()))
                        .put("events", topic.getValue().size())
                        .put(
                                "oldest",
                                topic.getValue().stream()
                                        .map(event -> event.path("parkedAt").asText())
                                        .min(Comparator.naturalOrder())
                                        .orElse("")))
                .toList();
    }

    private static Service service(String name) {
        return Service.named(name).orElseThrow(NotFoundException::new);
    }
}
