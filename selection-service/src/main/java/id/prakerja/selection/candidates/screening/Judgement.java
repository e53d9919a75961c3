package id.prakerja.selection.candidates.screening;

import id.prakerja.selection.candidates.list.domain.HeldList;
import id.prakerja.selection.candidates.list.domain.ListKind;
import id.prakerja.selection.waves.eligibility.domain.EligibilityRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A moment at which people of a wave are judged, and by what.
 *
 * @param stage what they are judged for, such as {@link #FREEZE}
 * @param judgedAt the moment, UTC; changes of lists that hold only later do not count
 * @param rulesVersion version of the wave's rules
 * @param lists version of every list that counts
 */
public record Judgement(String stage, Instant judgedAt, int rulesVersion, List<HeldList> lists) {

    /** The entries are judged and those eligible make the list. */
    public static final String FREEZE = "FREEZE";

    /** The selected are judged again, and whoever takes a freed seat. */
    public static final String DETERMINATION = "DETERMINATION";

    /**
     * The version of an exclusion list that counts.
     *
     * @param list its name
     * @return the version, or empty if none was held
     */
    public Optional<Long> versionOf(String list) {
        return lists.stream()
                .filter(held -> held.kind() == ListKind.EXCLUSION && held.list().equals(list))
                .map(HeldList::version)
                .findFirst();
    }

    /**
     * Exclusion lists that rules require and that were not held.
     *
     * @param rules any rules
     * @return their names; none where the rules can be applied
     */
    public Stream<String> missing(EligibilityRules rules) {
        return rules.requiredLists().stream().filter(list -> versionOf(list).isEmpty());
    }
}
