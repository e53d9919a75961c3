package id.prakerja.training.review;

/** What became of a review's words, and of its stars. */
public enum Moderation {
    /** The words wait for a curator; the stars count. */
    WAITING,
    /** Anybody sees the words, if there are any. */
    SHOWN,
    /** The words are not shown, for example because they name somebody; the stars count. */
    HIDDEN,
    /** Neither counts, for example because the review was bought. */
    EXCLUDED
}
