package id.prakerja.training.course;

import id.prakerja.training.course.domain.CourseMode;
import id.prakerja.training.course.domain.CourseTerms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A course to be submitted to the curators.
 *
 * @param institutionId the institution that owns it
 * @param title its title
 * @param price price within the programme, in rupiah
 * @param priceOutside price outside the programme, in rupiah
 * @param mode how it is held
 * @param durationHours its length
 * @param platforms the platforms that sell it
 * @param commissionBasisPoints what a platform keeps of the price, in 1/10,000; 0 if not given
 * @param bundle whether it is sold together with something else, which is forbidden; false if not given
 */
public record NewCourse(
        @NotBlank @Schema(examples = "lembaga-keahlian-digital")
        String institutionId,

        @NotBlank @Size(max = 200) @Schema(examples = "Dasar-dasar pembukuan")
        String title,

        @Positive @Schema(examples = "350000") long price,
        @Positive @Schema(examples = "400000") long priceOutside,
        @NotNull @Schema(examples = "ONLINE") CourseMode mode,
        @Min(1) @Max(2000) @Schema(examples = "12") int durationHours,

        @NotEmpty @Size(max = 50) @Schema(examples = "[\"tokopedia\"]")
        List<@NotBlank String> platforms,

        @Min(0) @Max(10000) @Schema(examples = "1000") Integer commissionBasisPoints,
        Boolean bundle) {

    CourseTerms terms() {
        return new CourseTerms(
                institutionId,
                title,
                price,
                priceOutside,
                mode,
                durationHours,
                platforms,
                Objects.requireNonNullElse(commissionBasisPoints, 0),
                Boolean.TRUE.equals(bundle));
    }
}
