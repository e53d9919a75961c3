package id.prakerja.console.offices;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Page;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Grid;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Note;
import id.prakerja.pages.Section;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

    private static final String SAME = "SAME_PERSON";
    private static final String DIFFERENT = "DIFFERENT_PEOPLE";
    private static final List<String> COMPARED =
            List.of("name", "nik", "kk", "phone", "email", "province", "status", "registeredAt");

    private final Api api;
    private final Viewer viewer;

    DuplicatesScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Shows them. */
    @GET
    public Page show() {
        return show(List.of());
    }

    /** Decides whether people are the same. */
    @POST
    @Path("/{duplicate}")
    public Page decide(
            @PathParam("duplicate") UUID id,
            @RestForm("verdict") String verdict,
            @RestForm("keep") String keep,
            @RestForm("reason") String reason,
            @RestForm(Form.KEY) String key) {
        Map<String, String> decision = new LinkedHashMap<>();
        decision.put("verdict", verdict);
        if (SAME.equals(verdict)) {
            decision.put("keep", keep);
        }
        decision.put("reason", reason);
        return show(List.of(viewer.outcome(
                api.put(Service.REGISTRATION, "/v1/likely-duplicates/%s/decision".formatted(id), key, decision))));
    }

    private Page show(List<Note> notes) {
        Answer duplicates = api.get(Service.REGISTRATION, "/v1/likely-duplicates?limit=20");
        List<Section> sections = new ArrayList<>(notes);
        if (!duplicates.isOk()) {
            sections.add(viewer.refusal(duplicates));
        } else if (duplicates.items().isEmpty()) {
            sections.add(new Note(viewer.say(Text.NOTHING), "good"));
        }
        for (JsonNode duplicate : duplicates.items()) {
            List<JsonNode> people = new ArrayList<>();
            duplicate.path("people").forEach(people::add);
            sections.add(sideBySide(duplicate.path("caseId").asText(), people));
            if (viewer.hasRole("operator")) {
                sections.add(decision(duplicate.path("caseId").asText(), people));
            }
        }
        return viewer.page(Place.OFFICES, viewer.say(Text.DUPLICATES_TITLE), sections);
    }

    /** One column a person, one row what is known of them. */
    private Grid sideBySide(String duplicate, List<JsonNode> people) {
        List<String> heads = new ArrayList<>(List.of(viewer.say(Text.FIELD)));
        heads.addAll(ids(people));
        List<List<Cell>> rows = new ArrayList<>();
        for (String field : COMPARED) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(field)));
            people.forEach(
                    person -> row.add(Cell.text(Format.time(person.path(field).asText("")))));
            rows.add(row);
        }
        return Grid.of(duplicate, heads, rows, viewer.say(Text.NOTHING));
    }

    private Form decision(String duplicate, List<JsonNode> people) {
        return Form.post(
                viewer.say(Text.DECIDE_DUPLICATE),
                "/console/duplicates/" + duplicate,
                viewer.say(Text.DUPLICATE_NOTE, Format.number(people.size() - 1L)),
                List.of(
                        Field.select("verdict", viewer.say(Text.STATUS), List.of(DIFFERENT, SAME), DIFFERENT),
                        Field.select("keep", viewer.say(Text.KEEP), ids(people), ""),
                        Field.text("reason", viewer.say(Text.REASON))),
                viewer.say(Text.DECIDE_DUPLICATE),
                true);
    }

    private static List<String> ids(List<JsonNode> people) {
        return people.stream()
                .map(person -> person.path("applicantId").asText())
                .toList();
    }
}
