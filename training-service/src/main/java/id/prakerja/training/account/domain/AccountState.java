package id.prakerja.training.account.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * An account as it is stored and shown.
 *
 * @param participantId the person
 * @param version counts the changes; 0 for an account that is not stored yet
 * @param membership what selection-service has said
 * @param wallet the money
 * @param enrolments trainings bought that have not ended, and the last that has, oldest first
 * @param archived how many ended enrolments are kept elsewhere
 * @param consents consents given and not used
 * @param answers what partners were answered
 */
public record AccountState(
        UUID participantId,
        long version,
        Membership membership,
        Wallet wallet,
        List<Enrolment> enrolments,
        int archived,
        Consents consents,
        AnsweredRequests answers) {

    /** The account of a person of whom no event has come before. */
    public static AccountState empty(UUID participantId) {
        return new AccountState(
                participantId, 0, Membership.EMPTY, Wallet.EMPTY, List.of(), 0, Consents.NONE, AnsweredRequests.NONE);
    }

    /** With the ended enrolments that are kept elsewhere, in order of purchase. */
    public AccountState withEnded(List<Enrolment> ended) {
        List<Enrolment> all = new ArrayList<>(ended);
        all.addAll(enrolments);
        all.sort(Comparator.comparing(Enrolment::paidAt));
        return new AccountState(
                participantId, version, membership, wallet, List.copyOf(all), archived, consents, answers);
    }

    /** What the account may do at present. */
    public AccountStatus status() {
        return membership.status();
    }
}
