package id.prakerja.selection.lifecycle;

/** What two people decide in the model, step by step; what they decide at once is a {@link Step} of its own. */
enum WishKind {
    PLAN,
    RECOVERY,
    SEATS,
    DRAW,
    DETERMINATION,
    REFILL
}
