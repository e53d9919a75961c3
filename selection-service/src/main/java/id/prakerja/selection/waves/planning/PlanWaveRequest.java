package id.prakerja.selection.waves.planning;

import id.prakerja.selection.waves.eligibility.RuleSetSpec;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wave to be planned. What is left out is taken from the service's configuration. */
@Schema(name = "PlanWave", examples = """
                {"wave": 6, "quota": 800000, "priorityShareBasisPoints": 8000,
                 "opensAt": "2020-08-27T05:00:00Z", "closesAt": "2020-08-31T05:00:00Z"}""")
record PlanWaveRequest(
        @NotNull @Min(1) Integer wave,
        @NotNull @Min(1) @Max(PlanWaveRequest.MOST_SEATS) Integer quota,
        @Min(0) @Max(10_000) Integer priorityShareBasisPoints,
        @Min(0) @Max(10_000) Integer affirmativeShareBasisPoints,
        @Valid UnderdevelopedRegencies underdevelopedRegencies,
        Instant opensAt,
        Instant closesAt,
        LocalDateTime opensAtLocal,
        LocalDateTime closesAtLocal,
        Map<@Pattern(regexp = "[1-9][0-9]") String, @NotNull @PositiveOrZero Integer> provinceQuotas,
        @Min(0) @Max(PlanWaveRequest.LONGEST_GRACE) Integer joinGraceSeconds,
        @Min(1) Long balance,
        @Min(1) @Max(365) Integer firstPurchaseDays,
        @Min(0) @Max(365) Integer refillDays,
        @PositiveOrZero Integer familyCap,
        @Valid RuleSetSpec rules,
        @Pattern(regexp = PlanWaveRequest.DECREE) String recoveryDecree,
        @Size(max = 500) String reason) {

    /** More seats than the programme has ever had people. */
    static final int MOST_SEATS = 100_000_000;

    /** A week, in seconds. */
    static final int LONGEST_GRACE = 604_800;

    /** The form of a decision's number. */
    static final String DECREE = "[0-9A-Za-z][0-9A-Za-z ./-]{1,99}";

    /** An official list of underdeveloped regencies. */
    @Schema(name = "UnderdevelopedRegencies", examples = """
                    {"list": "Perpres 63/2020", "regencies": ["5301", "9408"]}""")
    record UnderdevelopedRegencies(
            @NotBlank @Size(max = 100) String list,
            @NotEmpty Set<@Pattern(regexp = "[1-9][0-9]{3}") String> regencies) {}
}
