package id.prakerja.incentive.schedule.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When the instalments of the incentive fall due: the first with the entitlement, each further one a calendar month later in
 * the programme's time zone. A month that lacks the day pays on its last (31 January, 28 February, 31 March).
 *
 * @param instalments how many, one or more
 * @param amount rupiah of each
 * @param zone the programme's time zone
 */
public record MonthlySchedule(int instalments, long amount, ZoneId zone) {

    /** Refuses a schedule that pays nothing. */
    public MonthlySchedule {
        if (instalments < 1 || amount < 1) {
            throw new IllegalArgumentException(instalments + " instalments of " + amount + " rupiah");
        }
    }

    /**
     * The days on which the instalments fall due.
     *
     * @param entitledAt when the person became entitled, UTC
     * @return one instant per instalment, UTC, in order
     */
    public List<Instant> dueDates(Instant entitledAt) {
        return IntStream.range(0, instalments)
                .mapToObj(month -> entitledAt.atZone(zone).plusMonths(month).toInstant())
                .toList();
    }
}
