package id.prakerja.registration.identity.registry;

import java.util.UUID;

/**
 * What the identity registry says.
 *
 * @param reference the question
 * @param result its answer
 */
public record IdentityAnswer(UUID reference, Result result) {

    /** The registry's possible answers. */
    public enum Result {
        /** Number, name and date of birth belong together. */
        MATCH,
        /** The number exists; name or date of birth are not its owner's. */
        MISMATCH,
        /** There is no such number. */
        NOT_FOUND,
        /** The registry cannot take the question as it stands; said by an operator, after the registry has refused it. */
        NOT_CHECKABLE
    }
}
