package id.prakerja.registration.identity.registry;

import java.util.UUID;

/**
 * What the identity registry says.
 *
 * @param reference the question
 * @param result its answer
 * @param familyCard what it says of the family card; null where it does not say
 * @param domicile what it says of the domicile, likewise
 */
public record IdentityAnswer(UUID reference, Result result, Agreement familyCard, Agreement domicile) {

    /** An answer about number, name and date of birth alone. */
    public IdentityAnswer(UUID reference, Result result) {
        this(reference, result, null, null);
    }

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

    /** Whether one more thing that was declared is what the registry has. */
    public enum Agreement {
        /** It is. */
        AGREES,
        /** The registry has another. */
        DIFFERS,
        /** The registry has none of this person, or cannot say at present. */
        UNKNOWN
    }
}
