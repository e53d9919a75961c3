package id.prakerja.oversight.rebuild;

/** How a rebuild fares. */
public enum RebuildStatus {
    /** Asked for. */
    WAITING,
    /** The second set is being filled from the topics. */
    REPLAYING,
    /** Both sets stand at the same record of every partition and are held against each other. */
    COMPARING,
    /** Every figure of the running set is what the topics say. */
    EQUAL,
    /** Some figures are not; the report says which and where. */
    DIFFERENT,
    /** Some figures were not, and what was rebuilt has taken the running set's place. */
    ADOPTED,
    /** It could not be done. */
    FAILED
}
