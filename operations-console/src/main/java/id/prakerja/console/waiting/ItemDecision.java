package id.prakerja.console.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Choice;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one person decides one item of a list.
 *
 * @param method of the request
 * @param id the field of an item that names it where it is decided
 * @param field that holds the outcome
 * @param note what the decision does
 * @param outcomes by what is sent for them, the one that changes nothing first
 */
record ItemDecision(String method, String id, String field, WaitingText note, Map<String, WaitingText> outcomes) {

    static final ItemDecision LATE_PURCHASE = new ItemDecision(
            "POST",
            "participantId",
            "decision",
            WaitingText.LATE_NOTE,
            inOrder("UPHOLD", WaitingText.UPHOLD, "REINSTATE", WaitingText.REINSTATE));

    static final ItemDecision REVIEW = new ItemDecision(
            "PUT",
            "reviewId",
            "outcome",
            WaitingText.REVIEW_NOTE,
            inOrder("CONFIRMED", WaitingText.CONFIRMED, "IN_FAVOUR", WaitingText.IN_FAVOUR));

    static final ItemDecision FLAG = new ItemDecision(
            "POST",
            "flagId",
            "outcome",
            WaitingText.FLAG_NOTE,
            inOrder("DISMISSED", WaitingText.DISMISSED, "CONFIRMED", WaitingText.FLAG_CONFIRMED));

    private static Map<String, WaitingText> inOrder(
            String unchanged, WaitingText says, String changed, WaitingText saysToo) {
        Map<String, WaitingText> outcomes = new LinkedHashMap<>();
        outcomes.put(unchanged, says);
        outcomes.put(changed, saysToo);
        return outcomes;
    }

    /** Whether an item is the one that is named so. */
    boolean names(JsonNode item, String wanted) {
        return item.path(id).asText().equals(wanted);
    }

    /** The form that decides it, sent to the page that shows it. */
    Form form(Viewer viewer, String page, JsonNode item) {
        List<Choice> choices = outcomes.entrySet().stream()
                .map(each -> new Choice(each.getKey(), viewer.say(each.getValue())))
                .toList();
        return viewer.finalForm(
                WaitingText.DECIDE,
                page,
                viewer.say(note, Format.number(item.path("people").size())),
                Field.choice(
                        "outcome",
                        viewer.say(WaitingText.OUTCOME),
                        choices,
                        choices.get(0).value()),
                viewer.ask("reason", Text.REASON));
    }
}
