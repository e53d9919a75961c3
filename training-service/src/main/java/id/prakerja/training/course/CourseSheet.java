package id.prakerja.training.course;

import id.prakerja.training.course.domain.AttendanceMethod;
import id.prakerja.training.course.domain.CourseContent;
import id.prakerja.training.course.domain.CourseMethod;
import id.prakerja.training.course.domain.CourseTerms;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Courses as rows of a table. What is several (platforms, parts, trainers) stands in one cell, separated by semicolons; a part of the
 * curriculum is {@code topic: hours}, a trainer {@code name: qualification}.
 */
final class CourseSheet {

    static final String COURSE = "courseId";
    static final List<String> REQUIRED = List.of(
            "title",
            "price",
            "priceOutside",
            "method",
            "durationHours",
            "platforms",
            "language",
            "curriculum",
            "trainers",
            "evaluation",
            "attendance",
            "freeElsewhere");
    static final List<String> COLUMNS = List.of(
            COURSE,
            "title",
            "price",
            "priceOutside",
            "method",
            "durationHours",
            "platforms",
            "commissionBasisPoints",
            "language",
            "schedule",
            "regions",
            "accessibility",
            "curriculum",
            "trainers",
            "evaluation",
            "attendance",
            "freeElsewhere");

    private CourseSheet() {}

    /**
     * Reads a row.
     *
     * @throws MalformedCellException naming the column that cannot be read
     */
    static NewCourse read(String institutionId, Map<String, String> row) {
        return new NewCourse(
                institutionId,
                row.get("title"),
                cell(row, "price", Long::parseLong),
                cell(row, "priceOutside", Long::parseLong),
                cell(row, "method", CourseMethod::valueOf),
                cell(row, "durationHours", Integer::parseInt),
                list(row.get("platforms")),
                row.get("commissionBasisPoints") == null ? null : cell(row, "commissionBasisPoints", Integer::valueOf),
                false,
                row.get("language"),
                row.get("schedule"),
                list(row.get("regions")),
                list(row.get("accessibility")),
                cell(row, "curriculum", CourseSheet::parts),
                cell(row, "trainers", CourseSheet::trainers),
                row.get("evaluation"),
                cell(row, "attendance", AttendanceMethod::valueOf),
                cell(row, "freeElsewhere", CourseSheet::yesOrNo));
    }

    /** Writes the terms that are shown of a course. */
    static Map<String, String> write(String courseId, CourseTerms terms) {
        CourseContent content = terms.content();
        Map<String, String> row = new HashMap<>();
        row.put(COURSE, courseId);
        row.put("title", terms.title());
        row.put("price", Long.toString(terms.price()));
        row.put("priceOutside", Long.toString(terms.priceOutside()));
        row.put("method", terms.method().name());
        row.put("durationHours", Integer.toString(terms.durationHours()));
        row.put("platforms", String.join("; ", terms.platforms()));
        row.put("commissionBasisPoints", Integer.toString(terms.commissionBasisPoints()));
        row.put("language", content.language());
        row.put("schedule", content.schedule());
        row.put("regions", String.join("; ", content.regions()));
        row.put("accessibility", String.join("; ", content.accessibility()));
        row.put(
                "curriculum",
                content.curriculum().stream()
                        .map(part -> part.topic() + ": " + part.hours())
                        .collect(Collectors.joining("; ")));
        row.put(
                "trainers",
                content.trainers().stream()
                        .map(trainer -> trainer.name() + ": " + trainer.qualification())
                        .collect(Collectors.joining("; ")));
        row.put("evaluation", content.evaluation());
        row.put("attendance", content.attendance().name());
        row.put("freeElsewhere", Boolean.toString(content.freeElsewhere()));
        return row;
    }

    private static <T> T cell(Map<String, String> row, String column, Function<String, T> reader) {
        try {
            return reader.apply(row.getOrDefault(column, ""));
        } catch (IllegalArgumentException malformed) {
            throw new MalformedCellException(column, malformed);
        }
    }

    private static List<String> list(String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    private static List<NewCourse.Part> parts(String cell) {
        return list(cell).stream()
                .map(CourseSheet::halves)
                .map(halves -> new NewCourse.Part(halves[0], Integer.parseInt(halves[1])))
                .toList();
    }

    private static List<NewCourse.Trainer> trainers(String cell) {
        return list(cell).stream()
                .map(CourseSheet::halves)
                .map(halves -> new NewCourse.Trainer(halves[0], halves[1]))
                .toList();
    }

    /** What stands before and after the last colon. */
    private static String[] halves(String item) {
        int colon = item.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(item);
        }
        return new String[] {
            item.substring(0, colon).strip(), item.substring(colon + 1).strip()
        };
    }

    private static Boolean yesOrNo(String cell) {
        return switch (cell) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(cell);
        };
    }

    /** A cell that is not what its column says. */
    static final class MalformedCellException extends RuntimeException {

        private final String column;

        MalformedCellException(String column, Throwable cause) {
            super(column, cause);
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
