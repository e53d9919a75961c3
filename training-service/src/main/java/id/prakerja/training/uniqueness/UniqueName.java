package id.prakerja.training.uniqueness;

import id.prakerja.refusal.ProblemCode;
import java.util.UUID;

/**
 * A name that may be used for one thing alone in the whole programme, such as a partner's {@code webhook-id} or an institution's
 * certificate number.
 *
 * @param name the name, with whose and what kind it is
 * @param holder the one thing that it is used for
 * @param otherwise why something is refused whose name another holds
 * @param about the person in whose account the one thing is kept, or null where it is kept elsewhere
 */
public record UniqueName(String name, String holder, ProblemCode otherwise, UUID about) {}
