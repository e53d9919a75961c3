package id.prakerja.console.domiciles;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Listing;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Choice;
import id.prakerja.pages.Form.Field;
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

/** People who declared another domicile than the civil registry has: an operator decides where they live. */
@Path(DomicilesScreen.PAGE)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DomicilesScreen {

    /** Where it is. */
    public static final String PAGE = "/console/domiciles";

    private static final String CASES = "/v1/domicile-cases";

    private static final Columns COLUMNS = new Columns()
            .link(DomicileText.CASE, "caseId", PAGE + "/", "caseId")
            .link(Text.PERSON, "applicantId", "/console/people/", "applicantId")
            .text(Text.STATUS, "status")
            .text(DomicileText.DECLARED, "regency")
            .time(DomicileText.OPENED, "openedAt")
            .text(DomicileText.VERDICT, "verdict")
            .text(DomicileText.DECIDED_REGENCY, "decidedRegency")
            .text(Text.REASON, "reason")
            .time(DomicileText.DECIDED_AT, "decidedAt");

    private final Api api;
    private final Viewer viewer;

    DomicilesScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Lists cases: those that are open, or those that are decided. */
    @GET
    public Page list(@QueryParam("open") String open, @QueryParam("cursor") String cursor) {
        String which = "false".equals(open) ? "false" : "true";
        Listing wanted = Listing.of(Service.REGISTRATION, CASES, PAGE)
                .only("open", which)
                .from(cursor);
        return viewer.page(
                Place.DECISIONS,
                viewer.say(DomicileText.CASES),
                List.of(
                        Form.get(
                                viewer.say(DomicileText.FIND),
                                PAGE,
                                List.of(Field.choice(
                                        "open",
                                        viewer.say(DomicileText.WHICH),
                                        List.of(
                                                new Choice("true", viewer.say(DomicileText.OPEN_ONES)),
                                                new Choice("false", viewer.say(DomicileText.DECIDED_ONES))),
                                        which)),
                                viewer.say(DomicileText.FIND)),
                        viewer.table(viewer.say(DomicileText.CASES), COLUMNS, wanted, api.get(wanted))));
    }

    /** Shows one, and what can be decided. */
    @GET
    @Path("/{case}")
    public Page show(@PathParam("case") UUID id) {
        return show(id, List.of());
    }

    /** Decides that the person lives where it was declared. */
    @POST
    @Path("/{case}/as-declared")
    public Page asDeclared(
            @PathParam("case") UUID id, @RestForm("reason") String reason, @RestForm(Form.KEY) String key) {
        return decide(id, "AS_DECLARED", null, reason, key);
    }

    /** Decides that the person lives elsewhere. */
    @POST
    @Path("/{case}/elsewhere")
    public Page elsewhere(
            @PathParam("case") UUID id,
            @RestForm("regency") String regency,
            @RestForm("reason") String reason,
            @RestForm(Form.KEY) String key) {
        return decide(id, "ELSEWHERE", String.valueOf(regency), reason, key);
    }

    private Page decide(UUID id, String verdict, String regency, String reason, String key) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("verdict", verdict);
        decision.put("regency", regency);
        decision.put("reason", String.valueOf(reason));
        Answer answer = api.act("PUT", Service.REGISTRATION, CASES + "/" + id + "/decision", key, decision);
        return show(id, List.of(viewer.outcome(answer)));
    }

    private Page show(UUID id, List<Note> notes) {
        Answer answer = api.get(Service.REGISTRATION, CASES + "/" + id);
        List<Section> sections = new ArrayList<>(notes);
        String title = viewer.say(DomicileText.CASE);
        if (answer.isOk()) {
            JsonNode found = answer.body();
            sections.add(viewer.table(title, COLUMNS, found));
            if (!found.hasNonNull("verdict") && viewer.hasRole("operator")) {
                sections.addAll(forms(PAGE + "/" + id, found.path("regency").asText()));
            }
        } else {
            sections.add(viewer.refusal(answer));
        }
        return viewer.page(Place.DECISIONS, title, sections);
    }

    private List<Form> forms(String here, String declared) {
        return List.of(
                viewer.finalForm(
                        DomicileText.AS_DECLARED,
                        here + "/as-declared",
                        viewer.say(DomicileText.AS_DECLARED_NOTE, declared),
                        viewer.ask("reason", Text.REASON)),
                viewer.finalForm(
                        DomicileText.ELSEWHERE,
                        here + "/elsewhere",
                        viewer.say(DomicileText.ELSEWHERE_NOTE, declared),
                        viewer.ask("regency", DomicileText.DECIDED_REGENCY),
                        viewer.ask("reason", Text.REASON)));
    }
}
