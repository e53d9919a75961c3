package id.prakerja.incentive.batch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The times of the day at which a partner takes batches: what falls due in between waits for the next. Without any, it takes them at
 * all times.
 *
 * @param times of the day, each once, in order
 * @param zone the programme's time zone
 */
public record CutOffs(List<LocalTime> times, ZoneId zone) {

    /** In order, each once. */
    public CutOffs {
        times = times.stream().distinct().sorted().toList();
    }

    /** The same from configuration. */
    public static CutOffs of(Collection<LocalTime> times, ZoneId zone) {
        return new CutOffs(List.copyOf(times), zone);
    }

    /**
     * When what is ready since a moment may leave.
     *
     * @param ready since when, UTC
     * @return the first cut-off at or after it; the moment itself where there are none
     */
    public Instant leaves(Instant ready) {
        if (times.isEmpty()) {
            return ready;
        }
        LocalDate day = LocalDate.ofInstant(ready, zone);
        return Stream.of(day, day.plusDays(1))
                .flatMap(date -> times.stream()
                        .map(time -> date.atTime(time).atZone(zone).toInstant()))
                .filter(cutOff -> !cutOff.isBefore(ready))
                .findFirst()
                .orElseThrow();
    }
}
