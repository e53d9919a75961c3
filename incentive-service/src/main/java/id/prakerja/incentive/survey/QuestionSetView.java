package id.prakerja.incentive.survey;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a set of questions.
 *
 * @param name of the set
 * @param version its number
 * @param questions in the order in which they are asked
 * @param enteredAt when, UTC
 * @param enteredBy who approved it
 */
@Schema(name = "QuestionSet")
record QuestionSetView(
        @Schema(examples = "EMPLOYMENT") String name,
        @Schema(examples = "1") int version,
        List<AskedQuestion> questions,
        Instant enteredAt,
        @Schema(examples = "finance-2") String enteredBy) {

    /** Where it stands in the list. */
    String position() {
        return name + "/" + version;
    }
}
