package id.prakerja.oversight.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The figures as tables, and their description by the Data Package standard (Frictionless). */
final class DataPackage {

    private static final String LINE_END = "\r\n";

    private DataPackage() {}

    /** The parts of a figure, one a line. Names of waves and provinces hold no character that would have to be quoted. */
    static String csv(PublicFigureView figure) {
        StringBuilder csv = new StringBuilder("wave,province,people").append(LINE_END);
        figure.parts()
                .forEach(part -> csv.append(part.wave() == null ? "" : part.wave())
                        .append(',')
                        .append(part.province())
                        .append(',')
                        .append(part.people())
                        .append(LINE_END));
        return csv.toString();
    }

    /** Each figure twice: its parts as a table, and the whole with its parts, definition and time as JSON. */
    static Map<String, Object> of(List<PublicFigureView> figures) {
        return Map.of(
                "profile",
                "data-package",
                "name",
                "prakerja-figures",
                "title",
                "Prakerja: figures of the programme",
                "created",
                figures.stream()
                        .map(PublicFigureView::countedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .toString(),
                "licenses",
                List.of(Map.of("name", "CC-BY-4.0", "path", "https://creativecommons.org/licenses/by/4.0/")),
                "resources",
                figures.stream()
                        .flatMap(figure -> Stream.of(table(figure), document(figure)))
                        .toList());
    }

    private static Map<String, Object> table(PublicFigureView figure) {
        return Map.of(
                "profile",
                "tabular-data-resource",
                "name",
                figure.figure(),
                "description",
                description(figure),
                "path",
                figure.figure() + ".csv",
                "format",
                "csv",
                "mediatype",
                "text/csv",
                "encoding",
                "utf-8",
                "schema",
                Map.of(
                        "fields",
                        List.of(
                                field("wave", "string", "Number of the wave; several where they are small"),
                                field("province", "string", "Two-digit code; several where they are small"),
                                field("people", "integer", "How many; the rows sum to the figure"))));
    }

    private static Map<String, Object> document(PublicFigureView figure) {
        return Map.of(
                "profile",
                "data-resource",
                "name",
                figure.figure() + "-json",
                "description",
                description(figure),
                "path",
                figure.figure() + ".json",
                "format",
                "json",
                "mediatype",
                "application/json",
                "encoding",
                "utf-8");
    }

    private static String description(PublicFigureView figure) {
        return "%s Counted at %s. %s"
                .formatted(
                        figure.definition().get("en"),
                        figure.countedAt(),
                        figure.definition().get("id"));
    }

    private static Map<String, Object> field(String name, String type, String description) {
        return Map.of("name", name, "type", type, "description", description);
    }
}
