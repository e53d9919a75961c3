package id.prakerja.console.people;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.gateway.Api;
import id.prakerja.console.gateway.Service;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Note;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Why a person is where they are: what the registration lacks, what each wave came to, where each payout stands. */
@RequestScoped
class Reasons {

    private final Api api;
    private final Viewer viewer;

    Reasons(Api api, Viewer viewer) {
        this.api = api;
        this.viewer = viewer;
    }

    List<Note> of(UUID person, Answer dossier, Answer incentive) {
        List<Note> notes = new ArrayList<>();
        if (dossier.isOk()) {
            dossier.body().path("reasons").forEach(reason -> notes.add(new Note(sentence(reason), "bad")));
            for (JsonNode entry : dossier.body().path("waves")) {
                String wave = entry.path("wave").asText();
                notes.add(ofWave(wave, api.get(Service.SELECTION, "/v1/waves/%s/results/%s".formatted(wave, person))));
            }
        }
        if (incentive.isOk()) {
            incentive.body().path("payouts").forEach(payout -> notes.add(ofPayout(payout)));
        }
        return notes.isEmpty() ? List.of(new Note(viewer.say(Text.NO_REASON), "good")) : notes;
    }

    /** What the wave came to; before it is drawn, that it is not. */
    private Note ofWave(String wave, Answer result) {
        String told =
                result.isOk() ? sentence(result.body()) : viewer.refusal(result).text();
        return new Note(viewer.say(Text.WAVE_RESULT, wave, told), "calm");
    }

    private Note ofPayout(JsonNode payout) {
        String state = viewer.say(
                PayoutStanding.of(payout.path("status").asText()),
                viewer.time(payout.path("dueAt").asText("–")));
        String why = payout.path("messages").path(viewer.language().code()).asText("");
        String told = why.isEmpty() ? state : state + ": " + why;
        return new Note(
                viewer.say(
                        PersonText.PAYOUT,
                        payout.path("kind").asText(),
                        payout.path("sequence").asText(),
                        told),
                "calm");
    }

    private String sentence(JsonNode message) {
        String language = viewer.language().code();
        String told = message.path(language)
                .asText(message.path("messages").path(language).asText(""));
        return told.isEmpty()
                ? message.path("code").asText(message.path("outcome").asText(message.toString()))
                : told;
    }
}
