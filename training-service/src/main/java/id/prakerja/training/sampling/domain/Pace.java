package id.prakerja.training.sampling.domain;

import id.prakerja.training.account.domain.HoldReason;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How fast the completions of one platform or institution come, against its own history. Until enough of them have been released
 * after samples, none counts at once; a week far above the weeks before trips the breaker, and only a sample resets it.
 *
 * @param partnerId the platform or institution
 * @param version counts the changes; 0 for one that is not stored yet
 * @param cleared completions released after samples, in all
 * @param tripped whether a burst has tripped the breaker
 * @param passed by day, completions that counted at once and are covered by no sample since
 * @param sampled by day, completions that a sample covers
 */
public record Pace(
        String partnerId,
        long version,
        long cleared,
        boolean tripped,
        SortedMap<LocalDate, Integer> passed,
        SortedMap<LocalDate, Integer> sampled) {

    private static final int WEEK = 7;
    private static final int WEEKS = 4;

    /** Nobody waits for more than this part of the room that is left, so that what is handed out and not used matters little. */
    private static final int RESERVE = 8;

    /** Copies the maps. */
    public Pace {
        passed = new TreeMap<>(passed);
        sampled = new TreeMap<>(sampled);
    }

    /** A partner without a history. */
    public static Pace unknown(String partnerId) {
        return new Pace(partnerId, 0, 0, false, new TreeMap<>(), new TreeMap<>());
    }

    /**
     * Lets completions through.
     *
     * @param today the programme's day
     * @param wanted how many are asked for; more may be granted, to be handed out or given back
     */
    public Passage pass(SamplingRule rule, LocalDate today, int wanted) {
        if (cleared < rule.first()) {
            return new Passage(this, 0, HoldReason.NEW_PARTNER);
        }
        long room = tripped ? 0 : room(rule, today);
        int granted = (int) Math.min(room, wanted + Math.min((long) wanted * (RESERVE - 1), room / RESERVE));
        boolean trips = granted < wanted;
        SortedMap<LocalDate, Integer> more = recent(passed, today);
        more.merge(today, granted, Integer::sum);
        Pace next = new Pace(partnerId, version, cleared, trips, more, recent(sampled, today));
        return new Passage(next, granted, trips ? HoldReason.BURST : null);
    }

    /** Takes back what was handed out on a day and not used. */
    public Pace giveBack(LocalDate day, int unused) {
        SortedMap<LocalDate, Integer> less = new TreeMap<>(passed);
        less.computeIfPresent(day, (same, count) -> Math.max(0, count - unused));
        return new Pace(partnerId, version, cleared, tripped, less, sampled);
    }

    /** A sample has been found good, and so many completions were released with it; it covers all that have passed before. */
    public Pace clear(int released, LocalDate today) {
        SortedMap<LocalDate, Integer> covered = new TreeMap<>(sampled);
        passed.forEach((day, count) -> covered.merge(day, count, Integer::sum));
        covered.merge(today, released, Integer::sum);
        return new Pace(partnerId, version, cleared + released, false, new TreeMap<>(), recent(covered, today));
    }

    /** So many completions were released by a sample of another partner, which says nothing of a burst here. */
    public Pace credit(int released) {
        return new Pace(partnerId, version, cleared + released, tripped, passed, sampled);
    }

    private long room(SamplingRule rule, LocalDate today) {
        LocalDate week = today.minusDays(WEEK - 1L);
        long before = sum(recent(passed, today).headMap(week))
                + sum(recent(sampled, today).headMap(week));
        long limit = Math.max(rule.floor(), before * rule.factor() / WEEKS);
        return Math.max(0, limit - sum(passed.tailMap(week)));
    }

    private static long sum(SortedMap<LocalDate, Integer> days) {
        return days.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static SortedMap<LocalDate, Integer> recent(SortedMap<LocalDate, Integer> days, LocalDate today) {
        return new TreeMap<>(days.tailMap(today.minusDays(WEEK * (WEEKS + 1L) - 1)));
    }

    /**
     * What a partner may pass.
     *
     * @param next the pace afterwards
     * @param granted completions that may count at once, of which some may be kept for those that come next
     * @param closed why there are no more, or null
     */
    public record Passage(Pace next, int granted, HoldReason closed) {}
}
