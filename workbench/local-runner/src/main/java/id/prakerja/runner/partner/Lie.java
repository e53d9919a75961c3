package id.prakerja.runner.partner;

/** How a simulated partner deals with one thing that it has to say, beside telling the truth once and at once. */
public enum Lie {
    /** Tells the truth once and at once. */
    NONE,
    /** Tells it late. */
    LATE,
    /** Never tells it of its own accord, only when asked. */
    LOST,
    /** Tells it twice, and takes what it is given twice. */
    TWICE,
    /** Tells it after what comes behind it. */
    SWAPPED,
    /** Tells it, and then the contrary. */
    CONTRADICTED,
    /** Tells the contrary, and then the truth. */
    DENIED,
    /** Tells another amount, and the right one only when asked. */
    OTHER_AMOUNT,
    /** Also tells of something that never was. */
    INVENTED,
    /** Money that arrived comes back later. */
    RETURNED
}
