package id.prakerja.incentive.account;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The port to payment partners for the confirmation of accounts. No method fails: what is not clear is an answer too. */
public interface AccountConfirmations {

    /**
     * A question to a partner.
     *
     * @param linkId the question's id, the same however often it is put
     * @param partner the partner's id
     * @param personId the participant's id towards the partner
     * @param accountReference the account as the partner knows it
     * @param ownerDigest digest of the participant's NIK under the partner's key, which must be the owner's
     * @param digestKey id of that key
     */
    record Question(
            UUID linkId,
            String partner,
            UUID personId,
            String accountReference,
            String ownerDigest,
            String digestKey) {}

    /**
     * Asks the partner to confirm.
     *
     * @param question about which account
     * @return the answer
     */
    Uni<Confirmation> confirm(Question question);

    /**
     * Asks what became of a question put before.
     *
     * @param question as put before
     * @return the answer
     */
    Uni<Confirmation> query(Question question);
}
