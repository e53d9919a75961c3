package id.prakerja.training.account;

import id.prakerja.training.account.domain.LearnerAccount;

/**
 * A change of one account. Plain and repeatable: it may be applied again to a fresh copy when somebody else was faster.
 *
 * @param <R> what it returns
 */
@FunctionalInterface
public interface AccountChange<R> {

    /** Changes the account, or refuses and leaves it as it was. */
    R applyTo(LearnerAccount account);
}
