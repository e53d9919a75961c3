package id.prakerja.selection.waves.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The seats of a planned wave. */
@Schema(name = "Seats", examples = """
                {"quota": 800000, "provinceQuotas": {"31": 90000, "32": 250000}, "reason": "Budget revision of August"}""")
record SeatsRequest(
        @NotNull @Min(1) @Max(PlanWaveRequest.MOST_SEATS) Integer quota,
        Map<@Pattern(regexp = "[1-9][0-9]") String, @NotNull @PositiveOrZero Integer> provinceQuotas,
        @Size(max = 500) String reason) {}
