package id.prakerja.snap;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether the name that a partner gives for an account is the person's. Written down as a rule, so that it is the same for all:
 *
 * <ol>
 *   <li>Accents, case and everything that is no letter fall away; titles ({@code H}, {@code DRS}, {@code S.KOM} …) are passed over.
 *   <li>All words alike, in whatever order: {@link #SAME}.
 *   <li>Every word of the shorter name is in the longer one, or is the initial of a word there, or {@code M}/{@code MUH}… stands for
 *       {@code MUHAMMAD}; and at least one word is alike in full: {@link #DOUBTFUL}.
 *   <li>As many words in both, all alike but one that differs by a single letter: {@link #DOUBTFUL}.
 *   <li>All else, and a name that is masked or empty: {@link #DIFFERENT}.
 * </ol>
 *
 * <p>A doubtful match is for a person to decide; no payout relies on it before.
 */
public enum NameMatch {
    /** The person's name. */
    SAME,
    /** Perhaps: a person decides. */
    DOUBTFUL,
    /** Another name. */
    DIFFERENT;

    private static final Set<String> TITLES =
            Set.of("H", "HJ", "DR", "DRS", "DRA", "IR", "SDR", "SDRI", "BAPAK", "IBU", "SE", "SH", "ST", "SKOM", "SPD");
    private static final Set<String> MUHAMMAD = Set.of("MUH", "MOH", "MOHD", "MUHAMAD", "MOHAMAD", "MOHAMMAD");

    /**
     * Compares two names.
     *
     * @param ours as the person gave it
     * @param theirs as the partner gives it
     */
    public static NameMatch of(String ours, String theirs) {
        List<String> one = words(ours);
        List<String> other = words(theirs);
        if (one.isEmpty() || other.isEmpty() || theirs.contains("*")) {
            return DIFFERENT;
        }
        if (one.equals(other)) {
            return SAME;
        }
        boolean doubtful = one.size() == other.size()
                ? differsByOneLetter(one, other) || abbreviates(one, other) || abbreviates(other, one)
                : one.size() < other.size() ? abbreviates(one, other) : abbreviates(other, one);
        return doubtful ? DOUBTFUL : DIFFERENT;
    }

    /** The words in alphabetical order. */
    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|[.'’`]", "")
                .toUpperCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^A-Z]+"))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .sorted()
                .toList();
    }

    private static boolean abbreviates(List<String> shorter, List<String> longer) {
        List<String> left = new ArrayList<>(longer);
        int alike = 0;
        List<String> open = new ArrayList<>();
        for (String word : shorter) {
            if (left.remove(word)) {
                alike++;
            } else {
                open.add(word);
            }
        }
        return alike > 0 && open.stream().allMatch(word -> left.removeIf(new Abbreviated(word)::isFirstOf));
    }

    private static boolean differsByOneLetter(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(one);
        List<String> right = new ArrayList<>(other);
        right.removeAll(one);
        left.removeAll(other);
        return left.size() == 1 && right.size() == 1 && one.size() > 1 && oneLetterApart(left.get(0), right.get(0));
    }

    private static boolean oneLetterApart(String one, String other) {
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end == 1;
    }

    /** An initial or the usual short form of Muhammad; stands for one word. */
    private static final class Abbreviated {

        private final String word;
        private boolean used;

        Abbreviated(String word) {
            this.word = word;
        }

        boolean isFirstOf(String whole) {
            if (used) {
                return false;
            }
            used = word.length() == 1 ? whole.startsWith(word) : MUHAMMAD.contains(word) && "MUHAMMAD".equals(whole);
            return used;
        }
    }
}
