package id.prakerja.incentive.lists;

import id.prakerja.rest.problem.Problems;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By what an export is narrowed; taken by its resource method as {@code @BeanParam}. Null is not asked for. */
public class ListFilters {

    @QueryParam("status")
    @Parameter(description = "Only those in this state or of this finding", example = "HELD")
    String status;

    @QueryParam("resolved")
    @Parameter(description = "Only those already resolved, or only those that are not", example = "false")
    Boolean resolved;

    @QueryParam("kind")
    @Parameter(description = "Only those disputed for this", example = "AMOUNT_MISMATCH")
    String kind;

    @QueryParam("because")
    @Parameter(description = "Only those that wait, are blocked or are claimed for this reason", example = "EXCLUDED")
    String because;

    @QueryParam("partner")
    @Parameter(description = "Only of this partner", example = "gopay")
    String partner;

    @QueryParam("wave")
    @Parameter(description = "Only of people of this wave", example = "6")
    @Min(1)
    Integer wave;

    @QueryParam("province")
    @Parameter(description = "Only of people who live in this province", example = "32")
    @Pattern(regexp = "[1-9][0-9]")
    String province;

    @QueryParam("amount")
    @Parameter(description = "Only those of so many rupiah", example = "600000")
    @Min(1)
    Long amount;

    @QueryParam("day")
    @Parameter(description = "Only of this day", example = "2020-10-05")
    LocalDate day;

    @QueryParam("dueFrom")
    @Parameter(description = "Only those due on this day, or later where dueUntil is given", example = "2020-10-01")
    LocalDate dueFrom;

    @QueryParam("dueUntil")
    @Parameter(description = "Only those due on this day or earlier", example = "2020-10-31")
    LocalDate dueUntil;

    @QueryParam("setApart")
    @Parameter(description = "Only those that could not be worked on", example = "true")
    Boolean setApart;

    @QueryParam("failed")
    @Parameter(description = "Only those that were not answered with success", example = "true")
    Boolean failed;

    @QueryParam("payout")
    @Parameter(description = "Only of this payout", example = "019b1e5f-0000-7000-8000-000000000001")
    UUID payout;

    @QueryParam("statement")
    @Parameter(description = "Only of this statement", example = "019b1e5f-0000-7000-8000-000000000002")
    UUID statement;

    /** A state, or the finding about a line. */
    public String status() {
        return status;
    }

    /** Whether it is decided. */
    public Boolean resolved() {
        return resolved;
    }

    /** What kind of case. */
    public String kind() {
        return kind;
    }

    /**
     * The kind as one of those that there are.
     *
     * @return null if none is asked for
     */
    public <E extends Enum<E>> E kind(Class<E> kinds) {
        return known(kind, kinds);
    }

    /**
     * The state as one of those that there are.
     *
     * @return null if none is asked for
     */
    public <E extends Enum<E>> E status(Class<E> states) {
        return known(status, states);
    }

    private static <E extends Enum<E>> E known(String asked, Class<E> all) {
        if (asked == null) {
            return null;
        }
        return Arrays.stream(all.getEnumConstants())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        Problems.of(ListProblem.LIST_VALUE_UNKNOWN, asked, Arrays.toString(all.getEnumConstants())));
    }

    /** For what reason it waits, is blocked or claimed. */
    public String because() {
        return because;
    }

    /** A payment partner. */
    public String partner() {
        return partner;
    }

    /** The wave of a person. */
    public Integer wave() {
        return wave;
    }

    /** Two digits: where a person lives. */
    public String province() {
        return province;
    }

    /** Rupiah. */
    public Long amount() {
        return amount;
    }

    /** A day in the programme's time zone. */
    public LocalDate day() {
        return day;
    }

    /** The first of several days. */
    public LocalDate dueFrom() {
        return dueFrom;
    }

    /** The last of several days. */
    public LocalDate dueUntil() {
        return dueUntil;
    }

    /** Whether it could not be worked on. */
    public Boolean setApart() {
        return setApart;
    }

    /** Whether it was answered with anything but success. */
    public Boolean failed() {
        return failed;
    }

    /** A payout. */
    public UUID payout() {
        return payout;
    }

    /** A partner's statement. */
    public UUID statement() {
        return statement;
    }
}
