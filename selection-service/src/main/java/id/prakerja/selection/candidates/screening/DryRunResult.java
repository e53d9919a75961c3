package id.prakerja.selection.candidates.screening;

import id.prakerja.selection.candidates.list.domain.HeldList;
import id.prakerja.selection.waves.eligibility.domain.Exclusion;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many a rule set would exclude.
 *
 * @param eligible entries that would be on the list
 * @param prioritised of these those on the priority share
 * @param excludedByReason entries that would not, by their first reason: they add up
 * @param matchedByReason how many each reason holds for, whatever else does
 * @param lists the list versions behind it, by name
 */
public record DryRunResult(
        long eligible,
        long prioritised,
        SortedMap<String, Long> excludedByReason,
        SortedMap<String, Long> matchedByReason,
        SortedMap<String, Long> lists) {

    /** Counts people as they pass. */
    static final class Counting {

        private long eligible;
        private long prioritised;
        private final SortedMap<String, Long> excluded = new TreeMap<>();
        private final SortedMap<String, Long> matched = new TreeMap<>();

        void add(Screened person) {
            if (person.eligible()) {
                eligible++;
                prioritised += person.prioritised() ? 1 : 0;
                return;
            }
            List<Exclusion> reasons = person.exclusions();
            excluded.merge(reasons.get(0).text(), 1L, Long::sum);
            reasons.forEach(reason -> matched.merge(reason.text(), 1L, Long::sum));
        }

        DryRunResult result(Judgement judgement) {
            SortedMap<String, Long> lists = new TreeMap<>();
            for (HeldList list : judgement.lists()) {
                lists.put(list.list(), list.version());
            }
            return new DryRunResult(eligible, prioritised, excluded, matched, lists);
        }
    }
}
