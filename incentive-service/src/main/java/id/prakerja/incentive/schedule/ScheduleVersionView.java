package id.prakerja.incentive.schedule;

import id.prakerja.sql.Rows;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the schedule.
 *
 * @param version its number
 * @param validFrom for whom completes the training from this instant on, UTC
 * @param instalments how many monthly instalments
 * @param instalmentAmount rupiah of each
 * @param surveys what is asked, in order
 * @param surveyAmount rupiah of each answered survey
 * @param surveyOpensAfterDays days between the payout before it and a survey's opening
 * @param surveyOpenForDays days in which it can be answered
 * @param surveyPaidWithinDays days within which an answer is paid
 * @param reviewRequired whether the training must have been reviewed too
 * @param leastAttendance percent of the training that must have been attended
 * @param leastMinutes minutes on the training that must have been recorded
 * @param decidedAt when it was decided, UTC
 * @param decidedBy who approved it
 */
@Schema(name = "ScheduleVersion")
record ScheduleVersionView(
        @Schema(examples = "1") int version,
        Instant validFrom,
        @Schema(examples = "4") int instalments,
        @Schema(examples = "600000") long instalmentAmount,
        List<ScheduleToEnter.Survey> surveys,
        @Schema(examples = "50000") long surveyAmount,
        @Schema(examples = "30") int surveyOpensAfterDays,
        @Schema(examples = "30") int surveyOpenForDays,
        @Schema(examples = "14") int surveyPaidWithinDays,
        @Schema(examples = "true") boolean reviewRequired,
        @Schema(examples = "0") int leastAttendance,
        @Schema(examples = "0") int leastMinutes,
        Instant decidedAt,
        @Schema(examples = "finance-2") String decidedBy) {

    static ScheduleVersionView of(Row row) {
        return new ScheduleVersionView(
                row.getInteger("version"),
                Rows.instant(row, "valid_from"),
                row.getInteger("instalments"),
                row.getLong("instalment_amount"),
                surveys((JsonArray) row.getValue("surveys")),
                row.getLong("survey_amount"),
                row.getInteger("survey_opens_after_days"),
                row.getInteger("survey_open_for_days"),
                row.getInteger("survey_paid_within_days"),
                row.getBoolean("review_required"),
                row.getInteger("least_attendance"),
                row.getInteger("least_minutes"),
                Rows.instant(row, "decided_at"),
                row.getString("decided_by"));
    }

    private static List<ScheduleToEnter.Survey> surveys(JsonArray surveys) {
        return surveys.stream()
                .map(JsonObject.class::cast)
                .map(survey ->
                        new ScheduleToEnter.Survey(survey.getString("questionSet"), survey.getInteger("version")))
                .toList();
    }
}
