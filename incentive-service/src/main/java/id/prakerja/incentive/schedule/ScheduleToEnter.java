package id.prakerja.incentive.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the schedule to be entered: what participants are paid, when, and on what evidence.
 *
 * @param version its number, one more than the last one's
 * @param validFrom for whom completes the training from this instant on, UTC; nobody else's entitlement changes
 * @param instalments how many monthly instalments
 * @param instalmentAmount rupiah of each
 * @param surveys what is asked, in order: the first after the last instalment, each further one after the payout for the one before
 * @param surveyAmount rupiah of each answered survey
 * @param surveyOpensAfterDays days between the payout before it and a survey's opening
 * @param surveyOpenForDays days in which it can be answered
 * @param surveyPaidWithinDays days within which an answer is paid
 * @param reviewRequired whether the training must have been reviewed too
 * @param leastAttendance percent of the training that must have been attended
 * @param leastMinutes minutes on the training that must have been recorded
 * @param note the decision behind it
 */
@Schema(name = "ScheduleToEnter")
record ScheduleToEnter(
        @NotNull @Min(2) @Max(1000) @Schema(required = true, examples = "2")
        Integer version,

        @NotNull @Schema(required = true, examples = "2020-12-01T00:00:00+07:00")
        Instant validFrom,

        @NotNull @Min(1) @Max(MOST) @Schema(required = true, examples = "4")
        Integer instalments,

        @NotNull @Positive @Max(MOST_RUPIAH) @Schema(required = true, examples = "600000")
        Long instalmentAmount,

        @NotNull @Size(max = MOST) @Schema(required = true) List<@NotNull @Valid Survey> surveys,

        @NotNull @Positive @Max(MOST_RUPIAH) @Schema(required = true, examples = "50000")
        Long surveyAmount,

        @NotNull @Min(0) @Max(MOST_DAYS) @Schema(required = true, examples = "30")
        Integer surveyOpensAfterDays,

        @NotNull @Min(1) @Max(MOST_DAYS) @Schema(required = true, examples = "30")
        Integer surveyOpenForDays,

        @NotNull @Min(1) @Max(MOST_DAYS) @Schema(required = true, examples = "14")
        Integer surveyPaidWithinDays,

        @NotNull @Schema(required = true, examples = "true") Boolean reviewRequired,

        @NotNull @Min(0) @Max(100) @Schema(required = true, examples = "80")
        Integer leastAttendance,

        @NotNull @Min(0) @Max(100_000) @Schema(required = true, examples = "360")
        Integer leastMinutes,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Regulation 11/2020, article 14")
        String note) {

    private static final int MOST = 24;
    private static final int MOST_DAYS = 366;
    private static final long MOST_RUPIAH = 100_000_000;

    /**
     * What one survey asks.
     *
     * @param questionSet name of the set of questions
     * @param version its version
     */
    @Schema(name = "ScheduledSurvey")
    record Survey(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") @Schema(required = true, examples = "EMPLOYMENT")
            String questionSet,

            @NotNull @Positive @Schema(required = true, examples = "1")
            Integer version) {}

    /** Rupiah that one person is paid at most. */
    long rupiahPerPerson() {
        return instalments * instalmentAmount + surveys.size() * surveyAmount;
    }
}
