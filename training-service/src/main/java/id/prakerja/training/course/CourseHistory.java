package id.prakerja.training.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened to a course.
 *
 * @param courseId the course
 * @param steps oldest first
 */
@Schema(name = "CourseHistory")
public record CourseHistory(UUID courseId, List<Step> steps) {

    static CourseHistory of(Course course, boolean staff) {
        return new CourseHistory(
                course.courseId(),
                course.history().stream().map(step -> Step.of(step, staff)).toList());
    }

    /**
     * One step.
     *
     * @param what what happened
     * @param version of which version
     * @param by account or partner who did it; to staff alone
     * @param at when, UTC
     * @param reason why
     */
    @Schema(name = "CourseStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            CourseStep.What what, @Schema(examples = "1") int version, String by, Instant at, String reason) {

        static Step of(CourseStep step, boolean staff) {
            return new Step(step.what(), step.version(), staff ? step.by() : null, step.at(), step.reason());
        }
    }
}
