package id.prakerja.registration.pages.own;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Choice;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Section;
import id.prakerja.registration.complaints.complaint.domain.ComplaintCategory;
import id.prakerja.registration.pages.frame.Backend;
import id.prakerja.registration.pages.frame.FormToken;
import id.prakerja.registration.pages.frame.Frame;
import id.prakerja.registration.pages.frame.Visit;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a person complains about, the answers, and the one appeal. */
@Path("/apply/me/complaints")
@PermitAll
@Blocking
public class ComplaintPagesResource {

    private static final String COMPLAINTS = "/v1/complaints";

    private static final Columns LIST = new Columns()
            .link(MoneyText.ONE, "category", "/apply/me/complaints/", "complaintId")
            .time(MoneyText.FILED, "filedAt")
            .text(MoneyText.STATUS, "status")
            .time(MoneyText.ANSWER_DUE, "dueAt");

    private static final Columns TEXTS =
            new Columns().text(MoneyText.KIND, "kind").time(MoneyText.AT, "at").text(MoneyText.WRITTEN, "text");

    private final Frame frame;
    private final Visit visit;
    private final Backend backend;
    private final ComplaintSubjects subjects;

    ComplaintPagesResource(Frame frame, Visit visit, Backend backend, ComplaintSubjects subjects) {
        this.subjects = subjects;
        this.frame = frame;
        this.visit = visit;
        this.backend = backend;
    }

    /** Shows the person's complaints. */
    @GET
    @Operation(hidden = true)
    public Response list() {
        return visit.person().map(person -> list(person, List.of())).orElseGet(frame::home);
    }

    /** Files one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response file(MultivaluedMap<String, String> form) {
        if (!visit.sentFormToken(form.getFirst(FormToken.FIELD))) {
            return frame.foreignForm();
        }
        return visit.person()
                .map(person -> list(
                        person,
                        frame.outcome(backend.send(
                                "POST",
                                Backend.Api.REGISTRATION,
                                COMPLAINTS,
                                form.getFirst(Form.KEY),
                                complaint(person, form)))))
                .orElseGet(frame::home);
    }

    private static Map<String, Object> complaint(UUID person, MultivaluedMap<String, String> form) {
        Map<String, Object> complaint = new LinkedHashMap<>();
        complaint.put("applicantId", person);
        complaint.put("category", String.valueOf(form.getFirst("category")));
        complaint.putAll(ComplaintSubjects.chosen(form.getFirst("subject")));
        complaint.put("text", String.valueOf(form.getFirst("text")));
        return complaint;
    }

    /** Shows one with what was written. */
    @GET
    @Path("{complaint}")
    @Operation(hidden = true)
    public Response show(@PathParam("complaint") UUID complaint) {
        return visit.person().map(person -> show(complaint, List.of())).orElseGet(frame::home);
    }

    /** Appeals. */
    @POST
    @Path("{complaint}/appeal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response appeal(@PathParam("complaint") UUID complaint, MultivaluedMap<String, String> form) {
        if (!visit.sentFormToken(form.getFirst(FormToken.FIELD))) {
            return frame.foreignForm();
        }
        return show(
                complaint,
                frame.outcome(backend.send(
                        "POST",
                        Backend.Api.REGISTRATION,
                        "%s/%s/appeal".formatted(COMPLAINTS, complaint),
                        form.getFirst(Form.KEY),
                        Map.of("text", String.valueOf(form.getFirst("text"))))));
    }

    private Response list(UUID person, List<Section> before) {
        List<Section> sections = new ArrayList<>(before);
        sections.add(frame.table(
                MoneyText.COMPLAINTS, LIST, backend.get(Backend.Api.REGISTRATION, COMPLAINTS + "?limit=100")));
        List<String> categories =
                Arrays.stream(ComplaintCategory.values()).map(Enum::name).toList();
        List<Choice> about = subjects.of(person);
        sections.add(Form.post(
                visit.say(MoneyText.COMPLAIN),
                "/apply/me/complaints",
                visit.say(MoneyText.COMPLAIN_NOTE),
                List.of(
                        Field.select("category", visit.say(MoneyText.CATEGORY), categories, categories.get(0)),
                        Field.choice(
                                "subject",
                                visit.say(MoneyText.SUBJECT),
                                about,
                                about.get(0).value()),
                        Field.text("text", visit.say(MoneyText.WORDS))),
                visit.say(MoneyText.COMPLAIN),
                false));
        return frame.page(MoneyText.COMPLAINTS, sections);
    }

    private Response show(UUID id, List<Section> before) {
        Answer answer = backend.get(Backend.Api.REGISTRATION, COMPLAINTS + "/" + id);
        List<Section> sections = new ArrayList<>(before);
        if (answer.isOk()) {
            JsonNode complaint = answer.body();
            List<JsonNode> texts = new ArrayList<>();
            complaint.path("texts").forEach(texts::add);
            sections.add(frame.table(MoneyText.ONE, LIST, List.of(complaint)));
            sections.add(frame.table(MoneyText.WRITTEN, TEXTS, texts));
            if ("DECIDED".equals(complaint.path("status").asText())) {
                sections.add(Form.post(
                        visit.say(MoneyText.APPEAL),
                        "/apply/me/complaints/%s/appeal".formatted(id),
                        visit.say(MoneyText.APPEAL_NOTE),
                        List.of(Field.text("text", visit.say(MoneyText.WORDS))),
                        visit.say(MoneyText.APPEAL),
                        true));
            }
        } else {
            sections.addAll(frame.refusal(answer));
        }
        return frame.page(MoneyText.ONE, sections);
    }
}
