package id.prakerja.training.account.domain;

import java.util.List;
import java.util.UUID;

/**
 * An account as it is stored and shown.
 *
 * @param participantId the person
 * @param version counts the changes; 0 for an account that is not stored yet
 * @param membership what selection-service has said
 * @param wallet the money
 * @param enrolments trainings bought, oldest first
 * @param answers what partners were answered
 */
public record AccountState(
        UUID participantId,
        long version,
        Membership membership,
        Wallet wallet,
        List<Enrolment> enrolments,
        AnsweredRequests answers) {

    /** The account of a person of whom nothing was heard before. */
    public static AccountState unheardOf(UUID participantId) {
        return new AccountState(
                participantId, 0, Membership.UNHEARD_OF, Wallet.EMPTY, List.of(), AnsweredRequests.NONE);
    }

    /** What the account may do at present. */
    public AccountStatus status() {
        return membership.status();
    }
}
