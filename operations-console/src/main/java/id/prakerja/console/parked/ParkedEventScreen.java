package id.prakerja.console.parked;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** One event that a service could not apply: what it says, what is wrong with it, and what to do about it alone. */
@Path("/console/parked/{service}/events/{event}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ParkedEventScreen {

    private static final String PARKED = "PARKED";

    private static final Columns EVENT = new Columns()
            .text(ParkedText.TOPIC, "topic")
            .link(ParkedText.KEY, "key", "/console/people/", "key")
            .text(Text.STATUS, "status")
            .text(ParkedText.FAULT, "error")
            .number(Text.TRIES, "attempts")
            .time(Text.AT, "parkedAt")
            .time(ParkedText.SETTLED_AT, "resolvedAt")
            .text(ParkedText.SETTLED_BY, "resolvedBy")
            .text(Text.REASON, "resolution");

    private static final Columns FIELDS =
            new Columns().text(Text.FIELD, "name").cell(Text.VALUE, field -> Cell.text(shown(field.path("value"))));

    private final Api api;
    private final Viewer viewer;

    ParkedEventScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Shows it. */
    @GET
    public Page show(@PathParam("service") String service, @PathParam("event") String id) {
        return show(service(service), id, List.of());
    }

    /** Applies it again. */
    @POST
    @Path("/retry")
    public Page retry(
            @PathParam("service") String service, @PathParam("event") String id, @RestForm(Form.KEY) String key) {
        return settle(service(service), id, "retry", key, null);
    }

    /** Gives it up, with a reason. */
    @POST
    @Path("/discard")
    public Page discard(
            @PathParam("service") String service,
            @PathParam("event") String id,
            @RestForm("reason") String reason,
            @RestForm(Form.KEY) String key) {
        return settle(service(service), id, "discard", key, Map.of("reason", String.valueOf(reason)));
    }

    private Page settle(Service service, String id, String action, String key, Object body) {
        return show(service, id, List.of(viewer.outcome(api.post(service, address(id) + "/" + action, key, body))));
    }

    private Page show(Service service, String id, List<Note> notes) {
        Answer answer = api.get(service, address(id));
        List<Section> sections = new ArrayList<>(notes);
        if (answer.isOk()) {
            JsonNode event = answer.body();
            sections.add(viewer.table(viewer.say(ParkedText.ONE), EVENT, event));
            sections.add(payload(event.path("payload")));
            sections.add(viewer.table(viewer.say(ParkedText.HEADERS), FIELDS, Columns.fields(event.path("headers"))));
            if (PARKED.equals(event.path("status").asText()) && viewer.hasRole("operator")) {
                String here = "/console/parked/%s/events/%s".formatted(service.shortName(), ApiCalls.part(id));
                sections.add(viewer.form(ParkedText.RETRY, here + "/retry", viewer.say(ParkedText.RETRY_NOTE, "1")));
                sections.add(viewer.finalForm(
                        ParkedText.DISCARD,
                        here + "/discard",
                        viewer.say(ParkedText.DISCARD_NOTE, "1"),
                        viewer.ask("reason", Text.REASON)));
            }
        } else {
            sections.add(viewer.refusal(answer));
        }
        return viewer.page(Place.PARKED, viewer.say(ParkedText.ONE), sections);
    }

    /** What it says, field by field; what is no JSON as the service shows it. */
    private Section payload(JsonNode payload) {
        return payload.isTextual()
                ? new Note(viewer.say(ParkedText.NO_JSON, payload.asText()), "calm")
                : viewer.table(viewer.say(ParkedText.SAYS), FIELDS, Columns.fields(payload));
    }

    private static String shown(JsonNode value) {
        return value.asText(value.toString());
    }

    private static String address(String id) {
        return "/v1/parked-events/" + ApiCalls.part(id);
    }

    private static Service service(String name) {
        return Service.named(name).orElseThrow(NotFoundException::new);
    }
}
