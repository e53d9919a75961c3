package id.prakerja.console.offices;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Listing;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Form;
import id.prakerja.pages.Links;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Likely duplicates side by side, and the decision whether they are the same person. */
@Path("/console/duplicates")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DuplicatesScreen {

    /** As many cases as can be looked at on one page. */
    private static final int SHOWN = 20;

    private static final String HERE = "/console/duplicates";

    private static final Listing CASES =
            Listing.of(Service.REGISTRATION, "/v1/likely-duplicates", HERE).inPartsOf(SHOWN);

    private final Api api;
    private final Viewer viewer;
    private final DuplicateCase cases;

    DuplicatesScreen(Api api, Viewer viewer, DuplicateCase cases) {
        this.api = api;
        this.viewer = viewer;
        this.cases = cases;
    }

    /** Shows those that are open, or those that are decided. */
    @GET
    public Page show(@QueryParam("open") String open, @QueryParam("cursor") String cursor) {
        return show(CASES.only("open", open).from(cursor), List.of());
    }

    /** Decides whether people are the same. */
    @POST
    @Path("/{duplicate}/{verdict: same|different}")
    public Page decide(
            @PathParam("duplicate") UUID id,
            @PathParam("verdict") String verdict,
            @RestForm("keep") UUID keep,
            @RestForm("reason") String reason,
            @RestForm(Form.KEY) String key) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("verdict", DuplicateCase.verdict(verdict));
        if (keep != null) {
            decision.put("keep", keep);
        }
        decision.put("reason", String.valueOf(reason));
        Answer answer = api.put(Service.REGISTRATION, "/v1/likely-duplicates/%s/decision".formatted(id), key, decision);
        return show(CASES, List.of(viewer.outcome(answer)));
    }

    private Page show(Listing list, List<Note> notes) {
        Answer part = api.get(list);
        List<Section> sections = new ArrayList<>(notes);
        if (!part.isOk()) {
            sections.add(viewer.refusal(part));
        } else if (part.items().isEmpty()) {
            sections.add(new Note(viewer.say(Text.NOTHING), "good"));
        }
        int number = 0;
        for (JsonNode each : part.items()) {
            number++;
            sections.addAll(cases.sections(number, each));
        }
        List<Links.Link> ways = new ArrayList<>(List.of(
                new Links.Link(viewer.say(OfficeText.OPEN_CASES), HERE),
                new Links.Link(viewer.say(OfficeText.DECIDED_CASES), HERE + "?open=false")));
        list.after(part).ifPresent(next -> ways.add(new Links.Link(viewer.say(Text.NEXT), next.page())));
        sections.add(new Links(ways));
        return viewer.page(Place.OFFICES, viewer.say(Text.DUPLICATES_TITLE), sections);
    }
}
