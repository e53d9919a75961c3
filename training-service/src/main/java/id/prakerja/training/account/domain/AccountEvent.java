package id.prakerja.training.account.domain;

import java.time.Instant;
import java.util.UUID;

/** Something that happened to an account and that others learn of. */
public sealed interface AccountEvent {

    /** The person. */
    UUID participantId();

    /** What a completion is to others: published once it is certified. */
    static AccountEvent completion(UUID participantId, Enrolment enrolment) {
        return enrolment.status().certified()
                ? new Completed(participantId, enrolment)
                : new Held(participantId, enrolment);
    }

    /**
     * A training was bought.
     *
     * @param participantId the person
     * @param enrolment the enrolment, paid
     */
    record Enrolled(UUID participantId, Enrolment enrolment) implements AccountEvent {}

    /**
     * A training was completed.
     *
     * @param participantId the person
     * @param enrolment the enrolment, with its completion
     */
    record Completed(UUID participantId, Enrolment enrolment) implements AccountEvent {}

    /**
     * A training was completed, and the completion waits for a sample. Not published: nobody is entitled by it.
     *
     * @param participantId the person
     * @param enrolment the enrolment, with its completion
     */
    record Held(UUID participantId, Enrolment enrolment) implements AccountEvent {}

    /**
     * What was left of the balance has expired.
     *
     * @param participantId the person
     * @param amount rupiah
     * @param at when it went back, UTC
     */
    record BalanceExpired(UUID participantId, long amount, Instant at) implements AccountEvent {}

    /**
     * A completion was withdrawn.
     *
     * @param participantId the person
     * @param enrolmentId the enrolment
     * @param reason stable code
     * @param withdrawnAt when, UTC
     */
    record CompletionWithdrawn(UUID participantId, UUID enrolmentId, String reason, Instant withdrawnAt)
            implements AccountEvent {}

    /**
     * A training was reviewed.
     *
     * @param participantId the person
     * @param enrolmentId the enrolment
     * @param review the opinion
     */
    record Reviewed(UUID participantId, UUID enrolmentId, Review review) implements AccountEvent {}
}
