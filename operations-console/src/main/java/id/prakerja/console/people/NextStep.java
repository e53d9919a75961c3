package id.prakerja.console.people;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.session.Viewer;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Format;
import id.prakerja.pages.Note;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/** What a person, or who helps, does next: by the registration first, then by the trainings, then by the incentive. */
@RequestScoped
class NextStep {

    private static final String SELECTED = "SELECTED";

    private static final Set<String> ENDED = Set.of("SUSPENDED", "REVOKED");

    private final Viewer viewer;

    NextStep(Viewer viewer) {
        this.viewer = viewer;
    }

    /**
     * Finds it.
     *
     * @param dossier of registration
     * @param account of training
     * @param incentive of incentive
     */
    Optional<Note> of(Answer dossier, Answer account, Answer incentive) {
        String status = dossier.body().path("status").asText("");
        if (!dossier.isOk() || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Note(
                viewer.say(
                        PersonText.NEXT,
                        status.equals(SELECTED) ? selected(account, incentive) : viewer.say(PersonText.after(status))),
                "good"));
    }

    private String selected(Answer account, Answer incentive) {
        if (ENDED.contains(account.body().path("status").asText())) {
            return viewer.say(PersonText.COMPLAIN);
        }
        if (account.isOk() && account.body().path("enrolments").isEmpty()) {
            return viewer.say(
                    PersonText.BUY, Format.time(account.body().path("deadline").asText("–")));
        }
        JsonNode body = incentive.body();
        if (incentive.isOk() && !body.path("payouts").isEmpty()) {
            String linked = body.path("account").path("status").asText("");
            return viewer.say(linked.equals("LINKED") ? PersonText.BE_PAID : PersonText.LINK);
        }
        return viewer.say(PersonText.FINISH);
    }
}
