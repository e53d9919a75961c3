package id.prakerja.console.waves;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Note;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done with a wave in its present state, each with what it will do, in numbers. */
@RequestScoped
class WaveActions {

    private static final String DETERMINATION = "determination";
    private static final String EXTENSION = "extension";
    private static final String CANCELLATION = "cancellation";
    private static final Set<String> KNOWN =
            Set.of("opening", EXTENSION, "closure", CANCELLATION, "dry-run", DETERMINATION, "announcement");

    private final Api api;
    private final Viewer viewer;

    WaveActions(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /** Forms of the steps that the state allows; none for who may not take them. */
    List<Form> forms(JsonNode wave, Answer figures) {
        if (!viewer.hasRole("operator")) {
            return List.of();
        }
        String quota = Format.number(wave.path("quota").asLong());
        String joined = Format.number(figures.number("joined"));
        String selected = Format.number(wave.path("selected").asLong());
        List<Form> forms = new ArrayList<>();
        switch (wave.path("status").asText()) {
            case "PLANNED" -> {
                forms.add(form(wave, "opening", Text.OPEN_WAVE, Text.OPEN_NOTE, true, quota));
                forms.add(cancellation(wave, joined));
            }
            case "OPEN" -> {
                forms.add(form(wave, "dry-run", Text.DRY_RUN, Text.DRY_RUN_NOTE, false, joined));
                forms.add(viewer.form(
                        WaveText.EXTEND,
                        action(wave, EXTENSION),
                        viewer.say(
                                WaveText.EXTEND_NOTE,
                                joined,
                                viewer.time(wave.path("closesAt").asText())),
                        Field.moment("closesAt", viewer.say(WaveText.CLOSES))));
                forms.add(form(wave, "closure", Text.CLOSE_WAVE, Text.CLOSE_NOTE, true, joined));
                forms.add(cancellation(wave, joined));
            }
            case "CLOSED" -> {
                if (!wave.path("freeze").isObject()) {
                    forms.add(form(wave, "dry-run", Text.DRY_RUN, Text.DRY_RUN_NOTE, false, joined));
                }
            }
            case "DRAWN" ->
                forms.add(viewer.finalForm(
                        Text.DETERMINE,
                        action(wave, DETERMINATION),
                        viewer.say(
                                Text.DETERMINE_NOTE,
                                selected,
                                Format.rupiah(wave.path("balance").asLong())),
                        viewer.ask("decree", Text.DECREE)));
            case "DETERMINED" ->
                forms.add(form(wave, "announcement", Text.ANNOUNCE, Text.ANNOUNCE_NOTE, true, selected));
            default -> {
                // A wave that is over, or was cancelled, goes nowhere.
            }
        }
        return forms;
    }

    /** Plans a wave through selection's own API; says what came of it. */
    Note plan(String key, Map<String, Object> terms) {
        return viewer.outcome(api.post(Service.SELECTION, "/v1/waves", key, terms));
    }

    /** The form that plans a wave; none for who may not. */
    List<Form> planning() {
        return viewer.hasRole("operator")
                ? List.of(viewer.form(
                        WaveText.PLAN,
                        "/console/waves",
                        viewer.say(WaveText.PLAN_NOTE),
                        Field.number("wave", viewer.say(WaveText.NUMBER)),
                        Field.number("quota", viewer.say(Text.QUOTA)),
                        Field.moment("opensAt", viewer.say(WaveText.OPENS)),
                        Field.moment("closesAt", viewer.say(WaveText.CLOSES))))
                : List.of();
    }

    /**
     * What a step may need beside its name.
     *
     * @param decree of a determination
     * @param closesAt of an extension, in the programme's local time
     * @param reason of a cancellation
     */
    record Details(String decree, String closesAt, String reason) {}

    /** Takes a step through selection's own API; says what came of it. */
    Note act(int wave, String action, String key, Details details) {
        if (!KNOWN.contains(action)) {
            return new Note(viewer.say(Text.NOTHING), "bad");
        }
        Object body = switch (action) {
            case DETERMINATION -> Map.of("decree", String.valueOf(details.decree()));
            case EXTENSION -> Map.of("closesAtLocal", String.valueOf(details.closesAt()));
            case CANCELLATION -> Map.of("reason", String.valueOf(details.reason()));
            default -> null;
        };
        Answer answer = api.post(Service.SELECTION, "/v1/waves/%d/%s".formatted(wave, action), key, body);
        return viewer.outcome(answer);
    }

    private Form cancellation(JsonNode wave, String joined) {
        return viewer.finalForm(
                WaveText.CANCEL,
                action(wave, CANCELLATION),
                viewer.say(WaveText.CANCEL_NOTE, joined),
                viewer.ask("reason", Text.REASON));
    }

    private Form form(JsonNode wave, String action, Text title, Text note, boolean danger, String... numbers) {
        return Form.post(
                viewer.say(title),
                action(wave, action),
                viewer.say(note, numbers),
                List.of(),
                viewer.say(title),
                danger);
    }

    private static String action(JsonNode wave, String action) {
        return "/console/waves/%s/%s".formatted(wave.path("wave").asText(), action);
    }
}
