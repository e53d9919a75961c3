package id.prakerja.training.review;

import id.prakerja.refusal.Refusal;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What reviews are asked about: a training, an institution or a platform. */
public final class ReviewSubject {

    @QueryParam("courseId")
    @Parameter(description = "Of this training.", example = "019b1e5f-0d4c-7b02-8a55-90c1e2d3f4a5")
    UUID courseId;

    @QueryParam("institutionId")
    @Size(max = 40)
    @Parameter(description = "Of this institution's trainings.", example = "lembaga-keahlian-digital")
    String institutionId;

    @QueryParam("platformId")
    @Size(max = 40)
    @Parameter(description = "Of the trainings that this platform sold.", example = "tokopedia")
    String platformId;

    ReviewFilter filter(Optional<Moderation> moderation) {
        return new ReviewFilter(
                Optional.ofNullable(courseId),
                Optional.ofNullable(institutionId),
                Optional.ofNullable(platformId),
                moderation);
    }

    /** That there is exactly one. */
    ReviewSubject one() {
        if (Stream.of(courseId, institutionId, platformId)
                        .filter(each -> each != null)
                        .count()
                != 1) {
            throw Refusal.of(ReviewProblem.ONE_SUBJECT).toException();
        }
        return this;
    }

    String field() {
        if (courseId != null) {
            return "courseId";
        }
        return institutionId == null ? "platformId" : "institutionId";
    }

    String value() {
        if (courseId != null) {
            return courseId.toString();
        }
        return institutionId == null ? platformId : institutionId;
    }
}
