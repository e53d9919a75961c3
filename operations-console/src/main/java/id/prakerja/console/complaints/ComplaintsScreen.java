package id.prakerja.console.complaints;

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
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Grid.Cell;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What people complain about: who has it in hand, when the answer is due, and the answer. */
@Path("/console/complaints")
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ComplaintsScreen {

    private static final List<String> STATUSES = List.of("OPEN", "ASSIGNED", "DECIDED", "APPEALED", "CLOSED");

    private static final Columns COMPLAINTS = new Columns()
            .link(ComplaintText.ONE, "complaintId", "/console/complaints/", "complaintId")
            .text(ComplaintText.CATEGORY, "category")
            .link(Text.PERSON, "applicantId", "/console/people/", "applicantId")
            .cell(ComplaintText.CONCERNS, ComplaintsScreen::subject)
            .text(Text.PROVINCE, "province")
            .time(ComplaintText.FILED, "filedAt")
            .time(ComplaintText.ANSWER_DUE, "dueAt")
            .text(Text.STATUS, "status")
            .text(ComplaintText.ASSIGNEE, "assignee")
            .time(ComplaintText.ESCALATED, "escalatedAt");

    private static final Columns FIGURES = new Columns()
            .text(ComplaintText.CATEGORY, "category")
            .number(ComplaintText.ALL_FILED, "filed")
            .number(ComplaintText.WAITING, "waiting")
            .number(ComplaintText.UP_TO_3, "upTo3Days")
            .number(ComplaintText.UP_TO_7, "upTo7Days")
            .number(ComplaintText.UP_TO_14, "upTo14Days")
            .number(ComplaintText.LONGER, "longer")
            .number(ComplaintText.OVERDUE, "overdue")
            .number(ComplaintText.WITH_OPERATORS, "escalated")
            .number(ComplaintText.ANSWERED, "answered")
            .number(ComplaintText.UPHELD, "upheld")
            .number(ComplaintText.APPEALED, "appealed")
            .number(ComplaintText.APPEALS_UPHELD, "appealsUpheld");

    private static final Columns TEXTS = new Columns()
            .text(Text.KIND, "kind")
            .time(Text.AT, "at")
            .text(ComplaintText.AUTHOR, "author")
            .text(ComplaintText.WORDS, "text");

    private final Api api;
    private final Viewer viewer;
    private final ComplaintForms forms;

    ComplaintsScreen(Api api, Viewer viewer, ComplaintForms forms) {
        this.api = api;
        this.viewer = viewer;
        this.forms = forms;
    }

    /** Lists complaints. */
    @GET
    public Page list(
            @QueryParam("status") String status,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor) {
        String any = viewer.say(ComplaintText.ANY);
        Listing wanted = Listing.of(Service.REGISTRATION, "/v1/complaints", Place.COMPLAINTS.href())
                .only("status", any.equals(status) ? "" : status)
                .only("overdue", "true".equals(overdue) ? overdue : "")
                .from(cursor);
        var figures = api.begin(Service.REGISTRATION, "/v1/figures/complaints");
        Answer found = api.get(wanted);
        List<String> choices = new ArrayList<>(List.of(any));
        choices.addAll(STATUSES);
        return viewer.page(
                Place.COMPLAINTS,
                viewer.say(Text.COMPLAINTS),
                List.of(
                        Form.get(
                                viewer.say(ComplaintText.FIND),
                                "/console/complaints",
                                List.of(
                                        Field.select(
                                                "status",
                                                viewer.say(Text.STATUS),
                                                choices,
                                                status == null ? any : status),
                                        Field.tick("overdue", viewer.say(ComplaintText.LATE_ONLY), "true", false)),
                                viewer.say(ComplaintText.FIND)),
                        viewer.table(viewer.say(ComplaintText.BY_KIND_AND_AGE), FIGURES, figures.join()),
                        viewer.table(viewer.say(ComplaintText.LIST), COMPLAINTS, wanted, found)));
    }

    /** Shows one with what was written, and what can be done. */
    @GET
    @Path("/{complaint}")
    public Page show(@PathParam("complaint") UUID id) {
        return show(id, List.of());
    }

    /** Takes it in hand. */
    @POST
    @Path("/{complaint}/assignment")
    public Page assign(
            @PathParam("complaint") UUID id, @RestForm("assignee") String assignee, @RestForm(Form.KEY) String key) {
        return act(id, "assignment", key, Map.of("assignee", String.valueOf(assignee)));
    }

    /** Gives it to the operators. */
    @POST
    @Path("/{complaint}/escalation")
    public Page escalate(
            @PathParam("complaint") UUID id, @RestForm("reason") String reason, @RestForm(Form.KEY) String key) {
        return act(id, "escalation", key, Map.of("text", String.valueOf(reason)));
    }

    /** Answers it, or the appeal. */
    @POST
    @Path("/{complaint}/decision")
    public Page decide(
            @PathParam("complaint") UUID id,
            @RestForm("outcome") String outcome,
            @RestForm("reason") String reason,
            @RestForm(Form.KEY) String key) {
        return act(id, "decision", key, Map.of("outcome", String.valueOf(outcome), "reason", String.valueOf(reason)));
    }

    private Page act(UUID id, String action, String key, Object body) {
        Answer answer = api.post(Service.REGISTRATION, "/v1/complaints/%s/%s".formatted(id, action), key, body);
        return show(id, List.of(viewer.outcome(answer)));
    }

    private Page show(UUID id, List<Note> notes) {
        Answer answer = api.get(Service.REGISTRATION, "/v1/complaints/" + id);
        List<Section> sections = new ArrayList<>(notes);
        if (answer.isOk()) {
            JsonNode complaint = answer.body();
            sections.add(viewer.table(viewer.say(ComplaintText.ONE), COMPLAINTS, complaint));
            sections.add(viewer.table(viewer.say(ComplaintText.WRITTEN), TEXTS, complaint.path("texts")));
            sections.addAll(forms.of(complaint));
        } else {
            sections.add(viewer.refusal(answer));
        }
        return viewer.page(Place.COMPLAINTS, viewer.say(ComplaintText.ONE), sections);
    }

    /** What it is about: a payout leads to its page. */
    private static Cell subject(JsonNode complaint) {
        String subject = complaint.path("subject").asText();
        String reference = complaint.path("reference").asText("");
        return Cell.link(subject, "PAYOUT".equals(subject) ? "/console/payments/" + reference : "");
    }
}
