package id.prakerja.training.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.training.course.domain.Course;
import id.prakerja.training.course.domain.CourseMode;
import id.prakerja.training.course.domain.CourseStatus;
import id.prakerja.training.course.domain.CourseTerms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A course as it is shown.
 *
 * @param courseId the course
 * @param status where it is in its curation
 * @param institutionId the institution that owns it
 * @param title its title
 * @param price price within the programme, in rupiah
 * @param priceOutside price outside the programme, in rupiah
 * @param mode how it is held
 * @param durationHours its length
 * @param platforms the platforms that sell it
 * @param commissionBasisPoints what a platform keeps of the price, in 1/10,000; to the institution, the platforms that sell it and the management office
 * @param reason why it was refused or suspended
 * @param submittedAt when it was submitted, UTC
 * @param decidedAt when the newest decision was made, UTC
 */
@Schema(name = "Course")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CourseView(
        UUID courseId,
        CourseStatus status,
        String institutionId,
        String title,
        long price,
        long priceOutside,
        CourseMode mode,
        int durationHours,
        List<String> platforms,
        Integer commissionBasisPoints,
        String reason,
        Instant submittedAt,
        Instant decidedAt) {

    static CourseView of(Course course, CourseViewer viewer) {
        boolean curation = viewer.seesCuration(course);
        CourseTerms terms = course.terms();
        return new CourseView(
                course.courseId(),
                course.status(),
                terms.institutionId(),
                terms.title(),
                terms.price(),
                terms.priceOutside(),
                terms.mode(),
                terms.durationHours(),
                terms.platforms(),
                viewer.seesCommission(course) ? terms.commissionBasisPoints() : null,
                curation ? course.reason() : null,
                course.submittedAt(),
                course.decidedAt());
    }
}
