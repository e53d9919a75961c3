package id.prakerja.incentive.lists;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What a list may be narrowed by. */
@SuppressWarnings("ImmutableEnumChecker") // its functions read and change nothing
public enum ListFilter {
    /** A state, or the finding about a line. */
    STATUS("status", ListFilters::status),
    /** Whether it is decided. */
    RESOLVED("resolved", ListFilters::resolved),
    /** What kind of case. */
    KIND("kind", ListFilters::kind),
    /** For what reason it waits, is blocked or claimed. */
    BECAUSE("because", ListFilters::because),
    /** A payment partner. */
    PARTNER("partner", ListFilters::partner),
    /** The wave of a person. */
    WAVE("wave", ListFilters::wave),
    /** Where a person lives. */
    PROVINCE("province", ListFilters::province),
    /** Rupiah. */
    AMOUNT("amount", ListFilters::amount),
    /** A day. */
    DAY("day", ListFilters::day),
    /** The first of several days. */
    DUE_FROM("dueFrom", ListFilters::dueFrom),
    /** The last of several days. */
    DUE_UNTIL("dueUntil", ListFilters::dueUntil),
    /** Whether it could not be worked on. */
    SET_APART("setApart", ListFilters::setApart),
    /** Whether it was answered with anything but success. */
    FAILED("failed", ListFilters::failed),
    /** A payout. */
    PAYOUT("payout", ListFilters::payout),
    /** A partner's statement. */
    STATEMENT("statement", ListFilters::statement);

    private final String parameter;
    private final Function<ListFilters, Object> value;

    ListFilter(String parameter, Function<ListFilters, Object> value) {
        this.parameter = parameter;
        this.value = value;
    }

    /** Its name in a request. */
    String parameter() {
        return parameter;
    }

    /** What was asked for, by name. */
    static Map<ListFilter, String> asked(ListFilters filters) {
        Map<ListFilter, String> asked = new TreeMap<>();
        Arrays.stream(values())
                .forEach(filter -> Optional.ofNullable(filter.value.apply(filters))
                        .ifPresent(given -> asked.put(filter, given.toString())));
        return asked;
    }
}
