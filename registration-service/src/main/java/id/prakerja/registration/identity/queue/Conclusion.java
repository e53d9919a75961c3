package id.prakerja.registration.identity.queue;

import id.prakerja.registration.identity.registry.IdentityAnswer.Result;
import java.util.UUID;

/**
 * What the registry's answer means for one person.
 *
 * @param applicantId who
 * @param reference the question that was answered
 * @param result the answer
 */
public record Conclusion(UUID applicantId, UUID reference, Result result) {}
