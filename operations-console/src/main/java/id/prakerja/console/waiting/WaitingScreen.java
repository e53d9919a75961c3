package id.prakerja.console.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Listing;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Form;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** What waits for one person's decision: late purchases, reviews, flags; and who will be revoked unless something happens. */
@Path("/console/waiting/{list}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class WaitingScreen {

    private static final int MOST_AT_ONCE = 500;

    private final Api api;
    private final Viewer viewer;

    WaitingScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Shows what waits. */
    @GET
    public Page show(@PathParam("list") String name, @QueryParam("cursor") String cursor) {
        return show(list(name), cursor, List.of());
    }

    /** Shows one of them with what it rests on, and what can be decided. */
    @GET
    @Path("/{item}")
    public Page one(@PathParam("list") String name, @PathParam("item") String id) {
        WaitingList list = list(name);
        ItemDecision decision = list.decision().orElseThrow(NotFoundException::new);
        Listing all = list.listing().inPartsOf(MOST_AT_ONCE);
        Answer first = api.get(all);
        Optional<JsonNode> found = api.parts(all, first)
                .flatMap(part -> part.items().stream())
                .filter(item -> decision.names(item, id))
                .findFirst();
        String title = viewer.say(list.title());
        List<Section> sections = new ArrayList<>();
        if (found.isEmpty()) {
            sections.add(first.isOk() ? new Note(viewer.say(WaitingText.DECIDED), "calm") : viewer.refusal(first));
        } else {
            sections.add(viewer.table(title, list.columns(), found.get()));
            if (viewer.hasRole("operator")) {
                sections.add(decision.form(viewer, list.page() + "/" + id, found.get()));
            }
        }
        return viewer.page(Place.DECISIONS, title, sections);
    }

    /** Decides on one of them. */
    @POST
    @Path("/{item}")
    public Page decide(
            @PathParam("list") String name,
            @PathParam("item") String id,
            @RestForm("outcome") String outcome,
            @RestForm("reason") String reason,
            @RestForm(Form.KEY) String key) {
        WaitingList list = list(name);
        ItemDecision decision = list.decision().orElseThrow(NotFoundException::new);
        Answer answer = api.act(
                decision.method(),
                list.service(),
                list.decisionOf(id),
                key,
                Map.of(decision.field(), String.valueOf(outcome), "reason", String.valueOf(reason)));
        return show(list, null, List.of(viewer.outcome(answer)));
    }

    private Page show(WaitingList list, String cursor, List<Note> notes) {
        Listing part = list.listing().from(cursor);
        List<Section> sections = new ArrayList<>(notes);
        String title = viewer.say(list.title());
        sections.add(viewer.table(title, list.columns(), part, api.get(part)));
        return viewer.page(Place.DECISIONS, title, sections);
    }

    private static WaitingList list(String name) {
        return WaitingList.named(name).orElseThrow(NotFoundException::new);
    }
}
