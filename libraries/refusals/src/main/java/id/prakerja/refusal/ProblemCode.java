package id.prakerja.refusal;

/**
 * A reason for which something is refused, with a code that never changes and a plain sentence in both languages (rule 15 of
 * the programme). Implemented by one enum per feature, whose constants' names are the codes and carry one {@link Problem} each.
 * Knows no framework, so that the domain may use it.
 */
public interface ProblemCode {

    /** The stable code in upper snake case, such as {@code WAVE_NOT_OPEN}. */
    String name();

    /** What it says when it is answered. */
    Problem problem();
}
