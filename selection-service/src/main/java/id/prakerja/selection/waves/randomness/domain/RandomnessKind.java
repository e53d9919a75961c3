package id.prakerja.selection.waves.randomness.domain;

import java.util.regex.Pattern;

/** What kind of source a public random value comes from, and the form that its values have. */
public enum RandomnessKind {
    /** A round of a drand beacon: 32 bytes as lower-case hex digits. */
    DRAND("[0-9a-f]{64}"),
    /** A value published by others, such as the numbers of a lottery: its digits alone, since each other spelling would be another draw. */
    PUBLISHED("[0-9]{1,500}");

    private final Pattern form;

    RandomnessKind(String form) {
        this.form = Pattern.compile(form);
    }

    /**
     * Whether a value can come from such a source.
     *
     * @param value the value as it is published
     * @return true if it has the form
     */
    public boolean fits(String value) {
        return form.matcher(value).matches();
    }
}
