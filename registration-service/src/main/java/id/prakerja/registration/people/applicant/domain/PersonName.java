package id.prakerja.registration.people.applicant.domain;

import id.prakerja.registration.identity.domain.Reading;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A person's name, in any script.
 *
 * @param full as on the identity card, in Unicode's composed form
 */
public record PersonName(String full) {

    private static final int LONGEST = 100;
    private static final Pattern SPACES = Pattern.compile("\\p{Z}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** In error values of spreadsheets (#N/A, #REF!, #NAME?) and in no name. */
    private static final String NO_NAME = "#!?=<>{}[]|^~*@$%";

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /**
     * Reads a name.
     *
     * @param text what was written; null counts as nothing written
     * @return the name, or why it is none
     */
    public static Reading<PersonName> read(String text) {
        if (text == null || text.isBlank()) {
            return Reading.refused(ApplicantProblem.REQUIRED);
        }
        if (text.length() > 4 * LONGEST) {
            return Reading.refused(ApplicantProblem.NAME_MALFORMED);
        }
        String name = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        boolean sound = name.codePointCount(0, name.length()) <= LONGEST
                && name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().allMatch(PersonName::mayStandInName);
        return sound ? Reading.of(new PersonName(name)) : Reading.refused(ApplicantProblem.NAME_MALFORMED);
    }

    /**
     * The name without what people write differently: case, accents, punctuation, spaces.
     *
     * @return letters and single spaces, equal for names that are likely one
     */
    public String likeness() {
        String bare =
                MARKS.matcher(Normalizer.normalize(full, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Control characters, lone surrogates and invisible direction marks and the marks of spreadsheets' errors stand in no name; joiners of some scripts do. */
    private static boolean mayStandInName(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> letter == 0x200C || letter == 0x200D;
            default -> NO_NAME.indexOf(letter) < 0;
        };
    }
}
