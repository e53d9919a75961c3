package id.prakerja.training.uniqueness;

import id.prakerja.refusal.ProblemCode;

/**
 * A name that may be used for one thing alone in the whole programme, such as a partner's {@code webhook-id} or an institution's
 * certificate number.
 *
 * @param name the name, with whose and what kind it is
 * @param holder the one thing that it is used for
 * @param otherwise why something is refused whose name another holds
 */
public record UniqueName(String name, String holder, ProblemCode otherwise) {}
