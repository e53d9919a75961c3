package id.prakerja.selection.approval.domain;

/** What two people decide together. */
public enum ProposalKind {
    /** A new wave with its terms. */
    PLAN,
    /** Other seats for a planned wave. */
    SEATS,
    /** Other rules on who may be drawn, for a wave that people can still join. */
    RULES,
    /** A wave whose seats come from the recovery pool. */
    RECOVERY,
    /** The draw of a closed wave. */
    DRAW,
    /** The decree that makes the drawn participants. */
    DETERMINATION,
    /** A further decree that fills freed seats from the reserve list. */
    REFILL;

    /**
     * Whether it makes a wave rather than changing one.
     *
     * @return true for plans
     */
    public boolean creates() {
        return this == PLAN || this == RECOVERY;
    }
}
