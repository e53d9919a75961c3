package id.prakerja.console.complaints;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the staff can do with a complaint as it stands. */
@RequestScoped
class ComplaintForms {

    private static final Set<String> IN_HAND = Set.of("OPEN", "ASSIGNED");
    private static final List<String> OUTCOMES = List.of("REJECTED", "UPHELD");

    private final Viewer viewer;

    ComplaintForms(Viewer viewer) {
        this.viewer = viewer;
    }

    List<Form> of(JsonNode complaint) {
        List<Form> forms = new ArrayList<>();
        if (!viewer.hasRole("officer") && !viewer.hasRole("operator")) {
            return forms;
        }
        String here = "/console/complaints/" + complaint.path("complaintId").asText();
        String status = complaint.path("status").asText();
        if (IN_HAND.contains(status)) {
            forms.add(viewer.form(
                    ComplaintText.TAKE,
                    here + "/assignment",
                    viewer.say(
                            ComplaintText.TAKE_NOTE,
                            viewer.time(complaint.path("dueAt").asText())),
                    Field.hidden("assignee", viewer.account())));
            forms.add(answer(here, ComplaintText.ANSWER_NOTE));
            if (!complaint.hasNonNull("escalatedAt")) {
                forms.add(viewer.form(
                        ComplaintText.ESCALATE,
                        here + "/escalation",
                        viewer.say(ComplaintText.ESCALATE_NOTE),
                        viewer.ask("reason", Text.REASON)));
            }
        } else if (status.equals("APPEALED") && viewer.hasRole("operator")) {
            forms.add(answer(here, ComplaintText.APPEAL_NOTE));
        }
        return forms;
    }

    private Form answer(String here, ComplaintText note) {
        return viewer.finalForm(
                ComplaintText.ANSWER,
                here + "/decision",
                viewer.say(note),
                viewer.pick("outcome", ComplaintText.OUTCOME, OUTCOMES),
                viewer.ask("reason", Text.REASON));
    }
}
