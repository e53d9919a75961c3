package id.prakerja.incentive.payout;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which payouts are wanted; taken by a resource method as {@code @BeanParam}. */
public class PayoutFilterRequest {

    @QueryParam("status")
    @Parameter(description = "Only those in this state", example = "HELD")
    String status;

    @QueryParam("because")
    @Parameter(
            description = "Only those that wait or are blocked for this reason; NONE: those without one",
            example = "NO_LINKED_ACCOUNT")
    String because;

    @QueryParam("partner")
    @Parameter(description = "Only those last sent to this partner; NONE: those never sent", example = "gopay")
    String partner;

    @QueryParam("wave")
    @Parameter(description = "Only those of people of this wave", example = "6")
    @Min(1)
    Integer wave;

    @QueryParam("province")
    @Parameter(description = "Only those of people who live in this province", example = "32")
    @Pattern(regexp = "[1-9][0-9]")
    String province;

    @QueryParam("amount")
    @Parameter(description = "Only those of so many rupiah", example = "600000")
    @Min(1)
    Long amount;

    @QueryParam("dueFrom")
    @Parameter(description = "Only those due on this day, or later where dueUntil is given", example = "2020-10-01")
    LocalDate dueFrom;

    @QueryParam("dueUntil")
    @Parameter(
            description =
                    "Only those due on this day or earlier; 92 days at most, without a first day where a state, a reason or a partner is given",
            example = "2020-10-31")
    LocalDate dueUntil;

    @QueryParam("setApart")
    @Parameter(description = "Only those that could not be worked on", example = "true")
    Boolean setApart;

    PayoutFilter filter() {
        return new PayoutFilter(
                status, because, partner, wave, province, amount, dueFrom, dueUntil, Boolean.TRUE.equals(setApart));
    }
}
