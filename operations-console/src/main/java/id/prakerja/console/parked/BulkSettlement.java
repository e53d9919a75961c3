package id.prakerja.console.parked;

import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.session.Viewer;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Format;
import id.prakerja.pages.Note;
import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settles all parked events of a topic that one fault has set aside, part by part, as the service takes them. */
@RequestScoped
class BulkSettlement {

    /** Parts of a hundred events in one request of a person; more are asked for again. */
    private static final int MOST_PARTS = 100;

    private final Api api;
    private final Viewer viewer;

    BulkSettlement(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    /**
     * Settles them.
     *
     * @param action {@code retry} or {@code discard}
     * @param error text of the fault, or null for all
     * @param reason why they are given up; not asked for where they are applied again
     * @return how many were settled, followed and stayed; or why it went no further
     */
    Note settle(Service service, String topic, String action, String error, String reason, String key) {
        long settled = 0;
        long followers = 0;
        long open = 0;
        String after = "";
        for (int part = 0; part < MOST_PARTS && after != null; part++) {
            Answer answer = api.post(
                    service, "/v1/parked-events/" + action, key + part, body(action, topic, error, after, reason));
            if (!answer.isOk()) {
                return viewer.refusal(answer);
            }
            settled += answer.number("settled");
            followers += answer.number("followers");
            open += answer.number("open");
            after = answer.body().path("next").textValue();
        }
        return new Note(
                viewer.say(ParkedText.DONE, Format.number(settled), Format.number(followers), Format.number(open)),
                open == 0 ? "good" : "bad");
    }

    private static Object body(String action, String topic, String error, String after, String reason) {
        Map<String, Object> which = new LinkedHashMap<>();
        which.put("topic", topic);
        if (error != null) {
            which.put("error", error);
        }
        if (!after.isEmpty()) {
            which.put("after", after);
        }
        return action.equals("retry") ? which : Map.of("which", which, "reason", String.valueOf(reason));
    }
}
