package id.prakerja.incentive.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.prakerja.incentive.survey.domain.SurveyStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A survey of one participant.
 *
 * @param sequence its number, from 1
 * @param status WAITING until it opens, OPEN, ANSWERED, or LAPSED where it was not answered in time
 * @param amount rupiah that its answer is rewarded with
 * @param opensAt from when it can be answered, UTC
 * @param closesAt from when it is too late, UTC
 * @param answeredAt when it was answered, UTC
 * @param payBy until when the reward is paid, UTC, where nothing stands against the payout
 * @param questionSet name of the questions
 * @param questionVersion their version
 * @param questions what is asked; only while it is open
 * @param answers what was answered; only to the participant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Survey")
record SurveyView(
        @Schema(examples = "1") int sequence,
        @Schema(examples = "OPEN") SurveyStatus status,
        @Schema(examples = "50000") long amount,
        Instant opensAt,
        Instant closesAt,
        Instant answeredAt,
        Instant payBy,
        @Schema(examples = "EMPLOYMENT") String questionSet,
        @Schema(examples = "1") int questionVersion,
        List<AskedQuestion> questions,
        Map<String, String> answers) {}
