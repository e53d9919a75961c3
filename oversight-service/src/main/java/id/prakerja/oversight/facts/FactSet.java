package id.prakerja.oversight.facts;

import java.util.List;

/** One of the two sets of tables that hold what the topics have told. */
public enum FactSet {
    /** Kept up to date by the consumer; what figures are read from. */
    RUNNING("running"),
    /** Emptied and filled anew by a rebuild. */
    REBUILT("rebuilt");

    /** Every table of a set. */
    public static final List<String> TABLES = List.of(
            "person",
            "joining",
            "wave",
            "joins_counted",
            "membership",
            "enrolment",
            "returned_balance",
            "movement",
            "instruction",
            "partner_person",
            "report",
            "claim",
            "listing",
            "list_member",
            "day_seal",
            "applied");

    private static final String PLACE = "{set}";

    private final String schema;

    FactSet(String schema) {
        this.schema = schema;
    }

    /** The statement for this set, given one in which <code>{set}</code> stands before each table. */
    public String in(String statement) {
        return statement.replace(PLACE, schema);
    }
}
