package id.prakerja.console.reconciliation;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** What finance does with statements: send one, explain what differs, close its day. */
@RequestScoped
class StatementForms {

    private static final List<String> FORMATS = List.of("CSV", "CAMT_053", "PAIN_002");

    private final Viewer viewer;

    StatementForms(Viewer viewer) {
        this.viewer = viewer;
    }

    Form sending() {
        return viewer.upload(
                StatementText.SEND,
                "/console/statements",
                viewer.say(StatementText.SEND_NOTE),
                viewer.ask("partner", Text.PARTNER),
                Field.day("day", viewer.say(StatementText.DAY)),
                viewer.pick("format", StatementText.FORMAT, FORMATS),
                Field.number("lines", viewer.say(StatementText.LINES)),
                Field.number("amount", viewer.say(Text.RUPIAH)),
                Field.file("file", viewer.say(StatementText.THE_FILE)));
    }

    /** Forms for a compared statement: its open differences to be explained, or else its day to be closed. */
    Form next(JsonNode statement, List<JsonNode> open) {
        String here = "/console/statements/" + statement.path("statementId").asText();
        if (!open.isEmpty()) {
            long rupiah = open.stream()
                    .mapToLong(difference -> difference.path("amount").asLong())
                    .sum();
            List<Field> fields = new ArrayList<>();
            open.forEach(difference -> fields.add(
                    difference.hasNonNull("missing")
                            ? Field.hidden("missing", difference.path("missing").asText())
                            : Field.hidden("line", difference.path("line").asText())));
            fields.add(viewer.ask("explanation", StatementText.EXPLANATION));
            return viewer.form(
                    StatementText.EXPLAIN,
                    here + "/explanations",
                    viewer.say(StatementText.EXPLAIN_NOTE, Format.number(open.size()), Format.rupiah(rupiah)),
                    fields);
        }
        return viewer.finalForm(
                StatementText.CLOSE,
                here + "/closing",
                viewer.say(
                        StatementText.CLOSE_NOTE,
                        statement.path("day").asText(),
                        statement.path("partner").asText(),
                        Format.number(statement.path("lines").asLong()),
                        Format.rupiah(statement.path("amount").asLong()),
                        Format.number(0)),
                Field.hidden("partner", statement.path("partner").asText()),
                Field.hidden("day", statement.path("day").asText()));
    }
}
