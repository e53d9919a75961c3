package id.prakerja.console.partners;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Section;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a curator can decide on a training in its present state, and what is sent for it. */
@RequestScoped
class CurationForms {

    static final Set<String> DECISIONS = Set.of("approval", "refusal", "suspension", "reinstatement");

    /** The checklist of an approval: what has been looked at and found good. */
    private static final Map<String, Text> POINTS = new LinkedHashMap<>();

    static {
        POINTS.put("curriculum", Text.CHECK_CURRICULUM);
        POINTS.put("trainers", Text.CHECK_TRAINERS);
        POINTS.put("evaluation", Text.CHECK_EVALUATION);
        POINTS.put("attendance", Text.CHECK_ATTENDANCE);
        POINTS.put("price", Text.CHECK_PRICE);
        POINTS.put("notFreeElsewhere", Text.CHECK_NOT_FREE);
    }

    private final Api api;
    private final Viewer viewer;

    CurationForms(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** The forms; none if nothing can be decided. */
    List<Section> forms(UUID id, JsonNode course) {
        List<Section> forms = new ArrayList<>();
        Answer pending = api.get(Service.TRAINING, "/v1/courses/%s/pending-version".formatted(id));
        if (pending.isOk()) {
            forms.add(approval(id, pending.body().path("version").asText()));
            forms.add(reasoned(id, "refusal", Text.REFUSE, ""));
        }
        switch (course.path("status").asText()) {
            case "APPROVED" -> forms.add(reasoned(id, "suspension", Text.SUSPEND, viewer.say(Text.SUSPEND_NOTE)));
            case "SUSPENDED" -> forms.add(reasoned(id, "reinstatement", Text.REINSTATE, ""));
            default -> {
                // A version that waits or was refused has no sale to stop.
            }
        }
        return forms;
    }

    /** What is sent to training-service for a decision. */
    static Map<String, Object> body(String decision, String reason, Integer version, List<String> found) {
        Map<String, Object> body = new HashMap<>();
        if (decision.equals("approval")) {
            body.put("version", version);
            POINTS.keySet().forEach(point -> body.put(point, found != null && found.contains(point)));
        } else {
            body.put("reason", String.valueOf(reason));
        }
        return body;
    }

    private Form approval(UUID id, String version) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.hidden("version", version));
        POINTS.forEach(
                (point, text) -> fields.add(new Field("found", viewer.say(text), "checkbox", point, List.of(), true)));
        return viewer.form(Text.APPROVE, action(id, "approval"), "", fields);
    }

    private Form reasoned(UUID id, String decision, Text title, String note) {
        return viewer.finalForm(title, action(id, decision), note, viewer.ask("reason", Text.REASON));
    }

    private static String action(UUID id, String decision) {
        return "/console/partners/courses/%s/%s".formatted(id, decision);
    }
}
