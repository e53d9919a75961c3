package id.prakerja.draw.selftest.domain;

/** What the order of the ranks must have nothing to do with. The constants stand in the package by their names and in this order. */
public enum SelfTest {
    /** The place on the list, that is the order of the entry ids. */
    LIST_ORDER(true),
    /** Better and worse halves along the list. */
    LIST_RUNS(true),
    /** The province, which decides in which pass and for which seats an entry is looked at. */
    PROVINCE(true),
    /** The province, among those whom the pass of the priority seats looks at. */
    PROVINCE_IN_PRIORITY(true),
    /** The province, among those whom the pass of the affirmative seats looks at. */
    PROVINCE_IN_AFFIRMATIVE(true),
    /** The time of joining. */
    JOIN_ORDER(false),
    /** The tenth of the joining: the first tenth of those who joined, the second … */
    JOIN_TENTH(false),
    /** Better and worse halves along the joining. */
    JOIN_RUNS(false),
    /** The order of the applicant ids, which is that of the registrations. */
    APPLICANT_ORDER(false),
    /** How people registered: by themselves, with an officer, on paper. */
    CHANNEL(false),
    /** Women and men. */
    GENDER(false),
    /** The age. */
    AGE_BAND(false);

    private final boolean repeatable;

    SelfTest(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /**
     * Whether what the test needs is in the result package.
     *
     * @return true if anyone can repeat it
     */
    public boolean repeatable() {
        return repeatable;
    }
}
