package id.prakerja.training.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The stars of a training, an institution or a platform.
 *
 * @param reviews reviews that count
 * @param average average with two decimals; left out without a review
 * @param stars how many gave one star, two, and so on to five
 */
@Schema(name = "Rating")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RatingView(
        @Schema(examples = "120") long reviews,
        @Schema(examples = "4.37") BigDecimal average,
        @Schema(examples = "[2,5,12,30,71]") List<Long> stars) {

    private static final int DECIMALS = 2;

    static RatingView of(Stars stars) {
        return new RatingView(
                stars.total(),
                stars.total() == 0 ? null : BigDecimal.valueOf(stars.averageInHundredths(), DECIMALS),
                stars.counts());
    }
}
