package id.prakerja.console.offices;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.console.session.Viewer;
import id.prakerja.console.text.Text;
import id.prakerja.pages.Columns;
import id.prakerja.pages.Form;
import id.prakerja.pages.Form.Field;
import id.prakerja.pages.Format;
import id.prakerja.pages.Grid.Cell;
import id.prakerja.pages.Links;
import id.prakerja.pages.Links.Link;
import id.prakerja.pages.Progress;
import id.prakerja.pages.Section;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Files of offices as tables and forms. */
@RequestScoped
class OfficeFiles {

    static final List<String> FORMATS = List.of("csv", "xlsx", "ndjson");

    static final Columns FILES = new Columns()
            .link(Text.BAST, "bastNumber", "/console/offices/files/", "id")
            .text(Text.OFFICE, "office")
            .text(Text.PROVINCE, "province")
            .text(Text.STATUS, "status")
            .number(Text.ROWS, "rows")
            .number(Text.ACCEPTED, "accepted")
            .number(Text.REJECTED, "rejected")
            .number(Text.DUPLICATES, "duplicates")
            .time(Text.AT, "openedAt");

    private final Viewer viewer;
    private final Columns faults;

    OfficeFiles(Viewer viewer) {
        this.viewer = viewer;
        String duplicate = viewer.say(Text.DUPLICATES);
        faults = new Columns()
                .number(Text.ROW, "row")
                .number(OfficeText.LINE, "line")
                .cell(Text.DUPLICATES, row -> Cell.text(row.path("duplicate").asBoolean() ? duplicate : ""))
                .cell(Text.FAULTS, row -> Cell.text(faults(row)));
    }

    /** How far a file is: its bytes first, its rows then. */
    Section progress(JsonNode file) {
        return file.hasNonNull("rows")
                ? Progress.of(
                        viewer.say(OfficeText.PROGRESS),
                        file.path("rowsDone").asLong(),
                        file.path("rows").asLong())
                : Progress.of(
                        viewer.say(OfficeText.BYTES),
                        file.path("bytesReceived").asLong(),
                        file.path("bytes").asLong());
    }

    /** Which rows did not go in, and why; nothing of what was written in them. */
    Section faults(List<JsonNode> rows) {
        return viewer.table(viewer.say(Text.FAULTS), faults, rows);
    }

    /** The rejected rows to take away, and the receipt. */
    Section downloads(String id) {
        String here = "/console/offices/files/" + id;
        return new Links(Stream.concat(
                        FORMATS.stream()
                                .map(format -> new Link(
                                        viewer.say(OfficeText.FAULTS_AS, format), here + "/rejections." + format)),
                        Stream.of(new Link(viewer.say(OfficeText.RECEIPT), here + "/receipt.txt")))
                .toList());
    }

    /** Empty sheets to take away. */
    Section templates() {
        return new Links(Stream.concat(
                        FORMATS.stream()
                                .map(format -> new Link(
                                        viewer.say(OfficeText.TEMPLATE, format),
                                        "/console/offices/templates/" + format)),
                        Stream.of(new Link(viewer.say(OfficeText.DUPLICATES_LINK), "/console/duplicates")))
                .toList());
    }

    Form sending() {
        return viewer.upload(
                OfficeText.SEND,
                "/console/offices/files",
                viewer.say(OfficeText.SEND_NOTE),
                viewer.ask("number", Text.BAST),
                viewer.ask("province", Text.PROVINCE),
                viewer.ask("office", Text.OFFICE),
                viewer.ask("officer", OfficeText.OFFICER),
                viewer.ask("statement", OfficeText.STATEMENT),
                Field.number("forms", viewer.say(OfficeText.FORMS)),
                Field.file("file", viewer.say(OfficeText.THE_FILE)));
    }

    Form correction(JsonNode file) {
        return viewer.upload(
                OfficeText.CORRECT,
                "/console/offices/files/%s/correction".formatted(file.path("id").asText()),
                viewer.say(
                        OfficeText.CORRECT_NOTE,
                        Format.number(file.path("rejected").asLong())),
                Field.hidden("number", file.path("bastNumber").asText()),
                Field.file("file", viewer.say(OfficeText.THE_FILE)));
    }

    private static String faults(JsonNode row) {
        return StreamSupport.stream(row.path("faults").spliterator(), false)
                .map(fault -> fault.path("field").asText("") + " "
                        + fault.path("code").asText(""))
                .map(String::strip)
                .collect(Collectors.joining(" · "));
    }
}
