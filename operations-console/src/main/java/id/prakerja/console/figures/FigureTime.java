package id.prakerja.console.figures;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Answer;
import id.prakerja.pages.Format;
import id.prakerja.pages.Note;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** When a figure of oversight-service was counted, and how many events it is behind: said beside every number of it. */
@RequestScoped
public class FigureTime {

    private final Viewer viewer;

    FigureTime(Viewer viewer) {
        this.viewer = viewer;
    }

    /** In a few words. */
    public String of(JsonNode figure) {
        JsonNode waiting = figure.path("waiting");
        String behind = waiting.asLong() == 0 && !waiting.isNull()
                ? viewer.say(Text.UP_TO_DATE)
                : viewer.say(Text.WAITING_EVENTS, waiting.isNull() ? "?" : Format.number(waiting.asLong()));
        return viewer.time(figure.path("countedAt").asText()) + " · " + behind;
    }

    /** As a line of its own, above a table of the figure's parts; nothing where there is no figure. */
    public List<Note> note(Answer figure) {
        return figure.isOk() ? List.of(new Note(of(figure.body()), "calm")) : List.of();
    }
}
