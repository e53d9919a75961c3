package id.prakerja.registration.identity.queue;

import id.prakerja.registration.identity.registry.IdentityAnswer.Agreement;
import id.prakerja.registration.identity.registry.IdentityAnswer.Result;
import java.util.UUID;

/**
 * What the registry's answer means for one person.
 *
 * @param applicantId who
 * @param reference the question that was answered
 * @param result the answer
 * @param familyCard what it says of the family card, or null
 * @param domicile what it says of the domicile, or null
 */
public record Conclusion(UUID applicantId, UUID reference, Result result, Agreement familyCard, Agreement domicile) {

    /** An answer about number, name and date of birth alone. */
    Conclusion(UUID applicantId, UUID reference, Result result) {
        this(applicantId, reference, result, null, null);
    }
}
