package id.prakerja.training.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one row of a file of courses.
 *
 * @param row its number, from 1 after the headings
 * @param status as the HTTP status of a single submission: 201 if submitted
 * @param courseId the course, if submitted
 * @param code stable code of the refusal
 * @param message why it was refused, in English
 * @param columns the columns that are missing or cannot be read
 */
@Schema(name = "ImportedRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedRow(
        @Schema(examples = "1") long row,
        @Schema(examples = "201") int status,
        UUID courseId,
        @Schema(examples = "PRICE_ABOVE_OUTSIDE") String code,
        String message,
        @Schema(examples = "[\"price\"]") List<String> columns) {

    private static final int CREATED = 201;

    static ImportedRow submitted(long row, UUID courseId) {
        return new ImportedRow(row, CREATED, courseId, null, null, null);
    }

    static ImportedRow refused(long row, Refusal refusal, List<String> columns) {
        return new ImportedRow(
                row, refusal.code().problem().status(), null, refusal.code().name(), refusal.english(), columns);
    }
}
