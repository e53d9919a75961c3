package id.prakerja.console.offices;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Choice;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Grid;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Note;
import id.prakerja.pages.Phrase;
import id.prakerja.pages.Section;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People who may be one, side by side, with what each decision about them does, or what was decided. */
@RequestScoped
class DuplicateCase {

    private static final String SAME = "same";

    /** What is compared, in the order in which it is read. */
    private static final Map<String, Phrase> COMPARED = new LinkedHashMap<>();

    static {
        COMPARED.put("name", Text.NAME);
        COMPARED.put("nik", Text.NIK);
        COMPARED.put("kk", OfficeText.KK);
        COMPARED.put("phone", Text.PHONE);
        COMPARED.put("email", Text.EMAIL);
        COMPARED.put("province", Text.PROVINCE);
        COMPARED.put("status", Text.STATUS);
        COMPARED.put("registeredAt", OfficeText.REGISTERED_AT);
    }

    private final Viewer viewer;

    DuplicateCase(Viewer viewer) {
        this.viewer = viewer;
    }

    /** What registration calls the decision of a form. */
    static String verdict(String form) {
        return form.equals(SAME) ? "SAME_PERSON" : "DIFFERENT_PEOPLE";
    }

    /**
     * The parts of a page that show it.
     *
     * @param number which of the cases on the page it is
     */
    List<Section> sections(int number, JsonNode duplicate) {
        List<JsonNode> people = new ArrayList<>();
        duplicate.path("people").forEach(people::add);
        List<Section> sections = new ArrayList<>();
        String title = viewer.say(
                OfficeText.CASE,
                Format.number(number),
                Format.number(people.size()),
                viewer.time(duplicate.path("openedAt").asText()));
        sections.add(sideBySide(title, people));
        if (duplicate.hasNonNull("verdict")) {
            sections.add(new Note(
                    viewer.say(
                            OfficeText.DECIDED,
                            duplicate.path("verdict").asText(),
                            viewer.time(duplicate.path("decidedAt").asText()),
                            duplicate.path("reason").asText()),
                    "calm"));
        } else if (viewer.hasRole("operator")) {
            sections.addAll(
                    forms("/console/duplicates/" + duplicate.path("caseId").asText(), people));
        }
        return sections;
    }

    /** One column a person, one row what is known of them; what differs is marked. */
    private Grid sideBySide(String title, List<JsonNode> people) {
        List<String> heads = new ArrayList<>(List.of(viewer.say(Text.FIELD)));
        List<Cell> ways = new ArrayList<>(List.of(Cell.text(viewer.say(Text.PERSON))));
        for (int each = 0; each < people.size(); each++) {
            heads.add(viewer.say(OfficeText.NTH, Format.number(each + 1L)));
            String id = people.get(each).path("applicantId").asText();
            ways.add(Cell.link(id, "/console/people/" + id));
        }
        List<List<Cell>> rows = new ArrayList<>();
        COMPARED.forEach((field, label) -> {
            List<Cell> row = new ArrayList<>(List.of(Cell.text(viewer.say(label))));
            people.forEach(
                    person -> row.add(Cell.text(viewer.time(person.path(field).asText("")))));
            rows.add(row);
        });
        rows.add(ways);
        return Grid.of(title, heads, rows, viewer.say(Text.NOTHING));
    }

    private List<Form> forms(String action, List<JsonNode> people) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode person : people) {
            choices.add(new Choice(
                    person.path("applicantId").asText(),
                    viewer.say(
                            OfficeText.CHOICE,
                            Format.number(choices.size() + 1L),
                            person.path("nik").asText(),
                            person.path("status").asText())));
        }
        return List.of(
                viewer.finalForm(
                        OfficeText.SAME,
                        action + "/" + SAME,
                        viewer.say(
                                OfficeText.SAME_NOTE, Format.number(people.size()), Format.number(people.size() - 1L)),
                        Field.choice("keep", viewer.say(Text.KEEP), choices, ""),
                        viewer.ask("reason", Text.REASON)),
                viewer.form(
                        OfficeText.DIFFERENT,
                        action + "/different",
                        viewer.say(OfficeText.DIFFERENT_NOTE, Format.number(people.size())),
                        viewer.ask("reason", Text.REASON)));
    }
}
