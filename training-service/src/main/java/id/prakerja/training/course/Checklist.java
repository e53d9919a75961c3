package id.prakerja.training.course;

import id.prakerja.refusal.Refusal;
import id.prakerja.training.course.domain.CourseProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a curator has looked at and found good. Every point must be, or the course is refused instead.
 *
 * @param version the version that was looked at
 * @param curriculum it teaches what its title says, in the hours it names
 * @param trainers they are qualified
 * @param evaluation it tests what was taught
 * @param attendance it can be known who was there
 * @param price it is that of the market
 * @param notFreeElsewhere nothing like it is to be had without charge
 */
public record Checklist(
        @Schema(examples = "1") int version,
        @Schema(examples = "true") boolean curriculum,
        @Schema(examples = "true") boolean trainers,
        @Schema(examples = "true") boolean evaluation,
        @Schema(examples = "true") boolean attendance,
        @Schema(examples = "true") boolean price,
        @Schema(examples = "true") boolean notFreeElsewhere) {

    void requireComplete() {
        Map<String, Boolean> points = new LinkedHashMap<>();
        points.put("curriculum", curriculum);
        points.put("trainers", trainers);
        points.put("evaluation", evaluation);
        points.put("attendance", attendance);
        points.put("price", price);
        points.put("notFreeElsewhere", notFreeElsewhere);
        String missing = points.entrySet().stream()
                .filter(point -> !point.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw Refusal.of(CourseProblem.CHECKLIST_INCOMPLETE, missing).toException();
        }
    }
}
