package id.prakerja.console.offices;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Answer;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.page.Form;
import id.prakerja.console.page.Form.Field;
import id.prakerja.console.page.Format;
import id.prakerja.console.page.Grid;
import id.prakerja.console.page.Grid.Cell;
import id.prakerja.console.page.Note;
import id.prakerja.console.page.Page;
import id.prakerja.console.page.Section;
import id.prakerja.console.session.Place;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
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

/** Files of regional offices with their progress and faults by row, and likely duplicates side by side. */
@Path("/console/offices")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OfficesScreen {

    private final Api api;
    private final Viewer viewer;

    OfficesScreen(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Shows files and duplicates. */
    @GET
    public Page show() {
        return show(List.of());
    }

    /** Shows a file: how far it is, and which rows did not go in. */
    @GET
    @Path("/files/{file}")
    public Page file(@PathParam("file") UUID id) {
        var rejections = api.begin(Service.REGISTRATION, "/v1/offline-uploads/%s/rejections?limit=500".formatted(id));
        Answer answer = api.get(Service.REGISTRATION, "/v1/offline-uploads/" + id);
        if (!answer.isOk()) {
            return show(List.of(refused(answer)));
        }
        JsonNode file = answer.body();
        boolean ended = file.hasNonNull("finishedAt");
        return viewer.page(
                Place.OFFICES,
                viewer.say(Text.FILE, file.path("bastNumber").asText()),
                List.of(files(List.of(file)), faults(rejections.join())),
                ended ? "" : "/console/offices/files/" + id);
    }

    /** Decides whether people are the same. */
    @POST
    @Path("/duplicates/{duplicate}")
    public Page decide(
            @PathParam("duplicate") UUID id,
            @RestForm("verdict") String verdict,
            @RestForm("keep") String keep,
            @RestForm("reason") String reason,
            @RestForm(Form.KEY) String key) {
        Map<String, String> decision = new LinkedHashMap<>();
        decision.put("verdict", verdict);
        if ("SAME_PERSON".equals(verdict)) {
            decision.put("keep", keep);
        }
        decision.put("reason", reason);
        Answer answer = api.put(Service.REGISTRATION, "/v1/likely-duplicates/%s/decision".formatted(id), key, decision);
        return show(List.of(answer.isOk() ? new Note(viewer.say(Text.DONE), "good") : refused(answer)));
    }

    private Page show(List<Note> notes) {
        var uploads = api.begin(Service.REGISTRATION, "/v1/offline-uploads?limit=100");
        var cases = api.begin(Service.REGISTRATION, "/v1/likely-duplicates?limit=20");
        List<Section> sections = new ArrayList<>(notes);
        Answer listed = uploads.join();
        sections.add(listed.isOk() ? files(listed.items()) : viewer.excuse(listed.isForbidden()));
        Answer duplicates = cases.join();
        if (!duplicates.isOk()) {
            sections.add(viewer.excuse(duplicates.isForbidden()));
        }
        for (JsonNode duplicate : duplicates.items()) {
            sections.add(sideBySide(duplicate));
            if (viewer.hasRole("operator")) {
                sections.add(decision(duplicate));
            }
        }
        return viewer.page(Place.OFFICES, viewer.say(Text.OFFICES), sections);
    }

    private Grid files(List<JsonNode> files) {
        return Grid.of(
                viewer.say(Text.FILES),
                List.of(
                        viewer.say(Text.BAST),
                        viewer.say(Text.OFFICE),
                        viewer.say(Text.PROVINCE),
                        viewer.say(Text.STATUS),
                        viewer.say(Text.ROWS),
                        viewer.say(Text.ACCEPTED),
                        viewer.say(Text.REJECTED),
                        viewer.say(Text.DUPLICATES),
                        viewer.say(Text.AT)),
                files.stream()
                        .map(file -> List.of(
                                Cell.link(
                                        file.path("bastNumber").asText(),
                                        "/console/offices/files/"
                                                + file.path("id").asText()),
                                Cell.text(file.path("office").asText()),
                                Cell.text(file.path("province").asText()),
                                Cell.text(file.path("status").asText()),
                                Cell.text(Format.number(file.path("rowsDone").asLong()) + " / "
                                        + Format.number(file.path("rows").asLong())),
                                Cell.number(file.path("accepted").asLong()),
                                Cell.number(file.path("rejected").asLong()),
                                Cell.number(file.path("duplicates").asLong()),
                                Cell.text(Format.time(file.path("openedAt").asText()))))
                        .toList(),
                viewer.say(Text.NOTHING));
    }

    private Section faults(Answer answer) {
        if (!answer.isOk()) {
            return refused(answer);
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode row : answer.items()) {
            List<String> faults = new ArrayList<>();
            row.path("faults")
                    .forEach(fault -> faults.add(fault.path("field").asText("") + " "
                            + fault.path("code").asText("")));
            rows.add(List.of(
                    Cell.number(row.path("row").asLong()),
                    Cell.text(row.path("duplicate").asBoolean() ? viewer.say(Text.DUPLICATES) : ""),
                    Cell.text(String.join(" · ", faults))));
        }
        return Grid.of(
                viewer.say(Text.FAULTS),
                List.of(viewer.say(Text.ROW), viewer.say(Text.DUPLICATES), viewer.say(Text.FAULTS)),
                rows,
                viewer.say(Text.NOTHING));
    }

    /** One column a person, one row what is known of them. */
    private Grid sideBySide(JsonNode duplicate) {
        List<String> heads = new ArrayList<>(List.of(viewer.say(Text.FIELD)));
        List<List<Cell>> rows = new ArrayList<>();
        duplicate
                .path("people")
                .forEach(person -> heads.add(person.path("applicantId").asText()));
        for (String field : List.of("name", "nik", "kk", "phone", "email", "province", "status", "registeredAt")) {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(field)));
            duplicate
                    .path("people")
                    .forEach(person ->
                            row.add(Cell.text(Format.time(person.path(field).asText("")))));
            rows.add(row);
        }
        return Grid.of(viewer.say(Text.DUPLICATES_TITLE), heads, rows, viewer.say(Text.NOTHING));
    }

    private Form decision(JsonNode duplicate) {
        List<String> people = new ArrayList<>();
        duplicate
                .path("people")
                .forEach(person -> people.add(person.path("applicantId").asText()));
        return Form.post(
                viewer.say(Text.DECIDE_DUPLICATE),
                "/console/offices/duplicates/" + duplicate.path("caseId").asText(),
                viewer.say(Text.DUPLICATE_NOTE, Format.number(people.size() - 1L)),
                List.of(
                        Field.select(
                                "verdict",
                                viewer.say(Text.STATUS),
                                List.of("DIFFERENT_PEOPLE", "SAME_PERSON"),
                                "DIFFERENT_PEOPLE"),
                        Field.select("keep", viewer.say(Text.KEEP), people, ""),
                        Field.text("reason", viewer.say(Text.REASON))),
                viewer.say(Text.DECIDE_DUPLICATE),
                true);
    }

    private Note refused(Answer answer) {
        return answer.code().isEmpty()
                ? viewer.excuse(answer.isForbidden())
                : new Note(answer.sentence(viewer.language().code()), "bad");
    }
}
