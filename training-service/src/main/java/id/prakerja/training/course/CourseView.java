package id.prakerja.training.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.course.domain.AttendanceMethod;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseContent;
import id.prakerja.training.course.domain.CourseMethod;
import id.prakerja.training.course.domain.CourseStatus;
import id.prakerja.training.course.domain.CourseTerms;
import id.prakerja.training.course.domain.CourseVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A course as it is shown: the version on sale, or before there is one that which was submitted last.
 *
 * @param courseId the course
 * @param status where it is
 * @param version number of the version that is shown
 * @param pendingVersion number of the version that waits for the curators; to the institution and the management office
 * @param institutionId the institution that owns the course
 * @param title its title
 * @param price price within the programme, in rupiah
 * @param priceOutside price outside the programme, in rupiah
 * @param method how it is held
 * @param durationHours its length
 * @param platforms the platforms that sell it
 * @param commissionBasisPoints what a platform keeps of the price, in 1/10,000; to the institution, the platforms that sell it and the management office
 * @param language ISO 639 code
 * @param schedule when it takes place
 * @param regions two-digit codes of the provinces where it takes place
 * @param accessibility what makes it accessible to people with disabilities
 * @param curriculum its parts
 * @param trainers who teaches
 * @param evaluation how what was learnt is tested
 * @param attendance how it is known that somebody was there
 * @param reason why it was refused or suspended
 * @param submittedAt when the version was submitted, UTC
 * @param decidedAt when it was decided, UTC
 */
@Schema(name = "Course")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CourseView(
        UUID courseId,
        CourseStatus status,
        @Schema(examples = "1") int version,
        @Schema(examples = "2") Integer pendingVersion,
        String institutionId,
        String title,
        long price,
        long priceOutside,
        CourseMethod method,
        int durationHours,
        List<String> platforms,
        Integer commissionBasisPoints,
        String language,
        String schedule,
        List<String> regions,
        List<String> accessibility,
        List<NewCourse.Part> curriculum,
        List<NewCourse.Trainer> trainers,
        String evaluation,
        AttendanceMethod attendance,
        String reason,
        Instant submittedAt,
        Instant decidedAt) {

    static CourseView of(Course course, CourseViewer viewer) {
        return of(course, course.shown(), viewer);
    }

    static CourseView of(Course course, CourseVersion version, CourseViewer viewer) {
        boolean curation = viewer.seesCuration(course);
        CourseTerms terms = version.terms();
        CourseContent content = terms.content();
        return new CourseView(
                course.courseId(),
                course.status(),
                version.number(),
                curation ? course.pending().map(CourseVersion::number).orElse(null) : null,
                terms.institutionId(),
                terms.title(),
                terms.price(),
                terms.priceOutside(),
                terms.method(),
                terms.durationHours(),
                terms.platforms(),
                viewer.seesCommission(course) ? terms.commissionBasisPoints() : null,
                content.language(),
                content.schedule(),
                content.regions(),
                content.accessibility(),
                content.curriculum().stream()
                        .map(part -> new NewCourse.Part(part.topic(), part.hours()))
                        .toList(),
                content.trainers().stream()
                        .map(trainer -> new NewCourse.Trainer(trainer.name(), trainer.qualification()))
                        .toList(),
                content.evaluation(),
                content.attendance(),
                curation ? course.reason() : null,
                version.submittedAt(),
                version.decidedAt());
    }
}
