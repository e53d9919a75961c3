package id.prakerja.incentive.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.incentive.verification.domain.QuestionStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question about one payment. The amount is not named: whoever is asked says it.
 *
 * @param month of the list that the payment was drawn from
 * @param payoutId the payment
 * @param partner who says it paid
 * @param kind INCENTIVE or SURVEY
 * @param sequence instalment, from 1
 * @param paidAt when the partner says it paid, UTC
 * @param status OPEN, ANSWERED or LAPSED
 * @param closesAt from then on it is too late, UTC
 * @param question in both languages
 * @param arrived as answered; absent before
 * @param amount rupiah as answered; absent before, and where nothing arrived
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PaymentQuestion")
record PaymentQuestionView(
        @Schema(examples = "2020-10") String month,

        @Schema(examples = "018f3a5d-ac96-774b-bcce-b302099a8057")
        UUID payoutId,

        @Schema(examples = "gopay") String partner,
        @Schema(examples = "INCENTIVE") String kind,
        @Schema(examples = "1") int sequence,
        @Schema(examples = "2020-10-12T03:00:00Z") Instant paidAt,
        @Schema(examples = "OPEN") QuestionStatus status,
        @Schema(examples = "2020-12-01T17:05:00Z") Instant closesAt,

        @Schema(examples = "{\"en\": \"Has it arrived?\", \"id\": \"Apakah sudah masuk?\"}")
        Map<String, String> question,

        @Schema(examples = "true") Boolean arrived,
        @Schema(examples = "600000") Long amount) {

    static final Map<String, String> QUESTION = Map.of(
            "en",
            "Has this payment arrived on your account, and how many rupiah?",
            "id",
            "Apakah pembayaran ini sudah masuk ke rekening Anda, dan berapa rupiah?");
}
