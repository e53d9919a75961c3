package id.prakerja.training.course;

import id.prakerja.training.course.domain.AttendanceMethod;
import id.prakerja.training.course.domain.CourseContent;
import id.prakerja.training.course.domain.CourseMethod;
import id.prakerja.training.course.domain.CourseTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A course, or another version of one, to be submitted to the curators.
 *
 * @param institutionId the institution that owns it
 * @param title its title
 * @param price price within the programme, in rupiah
 * @param priceOutside price outside the programme, in rupiah
 * @param method how it is held
 * @param durationHours its length
 * @param platforms the platforms that sell it
 * @param commissionBasisPoints what a platform keeps of the price, in 1/10,000; 0 if not given
 * @param bundle whether it is sold together with something else, which is forbidden; false if not given
 * @param language ISO 639 code
 * @param schedule when it takes place; for all but courses in one's own time
 * @param regions two-digit codes of the provinces where it takes place; for courses at a place
 * @param accessibility what makes it accessible to people with disabilities
 * @param curriculum its parts, which make up its length
 * @param trainers who teaches
 * @param evaluation how what was learnt is tested
 * @param attendance how it is known that somebody was there
 * @param freeElsewhere whether the same is offered elsewhere without charge
 */
public record NewCourse(
        @NotBlank @Schema(examples = "lembaga-keahlian-digital")
        String institutionId,

        @NotBlank @Size(max = 200) @Schema(examples = "Dasar-dasar pembukuan")
        String title,

        @Positive @Schema(examples = "350000") long price,
        @Positive @Schema(examples = "400000") long priceOutside,

        @NotNull @Schema(examples = "ONLINE_SELF_PACED") CourseMethod method,

        @Min(1) @Max(2000) @Schema(examples = "12") int durationHours,

        @NotEmpty @Size(max = 50) @Schema(examples = "[\"tokopedia\"]")
        List<@NotBlank String> platforms,

        @Min(0) @Max(10000) @Schema(examples = "1000") Integer commissionBasisPoints,
        Boolean bundle,

        @NotNull @Pattern(regexp = "^[a-z]{2,3}$") @Schema(examples = "id")
        String language,

        @Size(max = 500) @Schema(examples = "Saturdays, 09.00 to 12.00, four times")
        String schedule,

        @Size(max = 50) @Schema(examples = "[\"32\"]") List<@NotNull @Pattern(regexp = "^[0-9]{2}$") String> regions,

        @Size(max = 10) @Schema(examples = "[\"SUBTITLES\"]")
        List<@NotNull @Pattern(regexp = "^[A-Z][A-Z_]{1,39}$") String> accessibility,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid Part> curriculum,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Trainer> trainers,

        @NotBlank @Size(max = 500) @Schema(examples = "A test of 20 questions, passed with 70.")
        String evaluation,

        @NotNull @Schema(examples = "SESSIONS") AttendanceMethod attendance,
        @NotNull @Schema(examples = "false") Boolean freeElsewhere) {

    CourseTerms terms() {
        return new CourseTerms(
                institutionId,
                title,
                price,
                priceOutside,
                method,
                durationHours,
                platforms,
                Objects.requireNonNullElse(commissionBasisPoints, 0),
                Boolean.TRUE.equals(bundle),
                new CourseContent(
                        language,
                        schedule,
                        Objects.requireNonNullElse(regions, List.of()),
                        Objects.requireNonNullElse(accessibility, List.of()),
                        curriculum.stream()
                                .map(part -> new CourseContent.Part(part.topic(), part.hours()))
                                .toList(),
                        trainers.stream()
                                .map(trainer -> new CourseContent.Trainer(trainer.name(), trainer.qualification()))
                                .toList(),
                        evaluation,
                        attendance,
                        freeElsewhere));
    }

    /**
     * A part of the curriculum.
     *
     * @param topic what it is about
     * @param hours how long it lasts
     */
    @Schema(name = "CurriculumPart")
    public record Part(
            @NotBlank @Size(max = 200) @Schema(examples = "Buku besar")
            String topic,

            @Min(1) @Max(2000) @Schema(required = true, examples = "12")
            int hours) {}

    /**
     * Somebody who teaches.
     *
     * @param name as on the certificate
     * @param qualification what qualifies for this course
     */
    @Schema(name = "Trainer")
    public record Trainer(
            @NotBlank @Size(max = 120) @Schema(examples = "Siti Rekaan")
            String name,

            @NotBlank @Size(max = 300) @Schema(examples = "Certified bookkeeper, 12 years")
            String qualification) {}
}
