package id.prakerja.incentive.report.domain;

/** What came of a report. */
public sealed interface Verdict {

    /** Taken: the instruction's outcome has changed. */
    record Accepted() implements Verdict {}

    /** Known already. */
    record Repeated() implements Verdict {}

    /**
     * Not taken: a person has to judge it.
     *
     * @param kind what is wrong with it
     */
    record Disputed(DisputeKind kind) implements Verdict {}
}
