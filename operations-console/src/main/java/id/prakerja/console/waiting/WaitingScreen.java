package id.prakerja.console.waiting;

import id.prakerja.console.gateway.Api;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.ApiCalls;
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
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What waits for one person's decision: late purchases, reviews, flags; and who will be revoked unless something happens. */
@Path("/console/waiting/{list}")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class WaitingScreen {

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

    /** Decides on one of them. */
    @POST
    public Page decide(
            @PathParam("list") String name,
            @RestForm("item") String item,
            @RestForm("outcome") String outcome,
            @RestForm("reason") String reason,
            @RestForm(Form.KEY) String key) {
        WaitingList list = list(name);
        WaitingList.Decision decision = list.decision().orElseThrow(NotFoundException::new);
        Answer answer = api.act(
                decision.method(),
                list.service(),
                list.decisionOf(ApiCalls.part(String.valueOf(item))),
                key,
                Map.of(decision.field(), String.valueOf(outcome), "reason", String.valueOf(reason)));
        return show(list, null, List.of(viewer.outcome(answer)));
    }

    private Page show(WaitingList list, String cursor, List<Note> notes) {
        Answer waiting =
                api.get(list.service(), list.listing() + (cursor == null ? "" : "&cursor=" + ApiCalls.part(cursor)));
        List<Section> sections = new ArrayList<>(notes);
        String title = viewer.say(list.title());
        String here = "/console/waiting/" + list.shortName();
        sections.add(viewer.table(title, list.columns(), waiting, here + "?"));
        List<String> items = waiting.items().stream()
                .map(item -> item.path(list.id()).asText())
                .toList();
        if (!items.isEmpty() && viewer.hasRole("operator")) {
            list.decision().ifPresent(decision -> sections.add(form(here, decision, items)));
        }
        return viewer.page(Place.DECISIONS, title, sections);
    }

    private Form form(String here, WaitingList.Decision decision, List<String> items) {
        return Form.post(
                viewer.say(WaitingText.DECIDE),
                here,
                viewer.say(WaitingText.DECIDE_NOTE, Format.number(items.size())),
                List.of(
                        Field.select("item", viewer.say(WaitingText.WHICH), items, items.get(0)),
                        Field.select(
                                "outcome",
                                viewer.say(WaitingText.OUTCOME),
                                decision.outcomes(),
                                decision.outcomes().get(0)),
                        Field.text("reason", viewer.say(Text.REASON))),
                viewer.say(WaitingText.DECIDE),
                true);
    }

    private static WaitingList list(String name) {
        return WaitingList.named(name).orElseThrow(NotFoundException::new);
    }
}
