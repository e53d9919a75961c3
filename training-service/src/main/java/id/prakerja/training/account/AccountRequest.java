package id.prakerja.training.account;

import id.prakerja.refusal.Decision;
import id.prakerja.training.account.domain.LearnerAccount;
import java.time.Instant;

/**
 * What a request wants of an account. Plain and repeatable, like every {@link AccountChange}.
 *
 * @param <R> the body of the answer
 */
@FunctionalInterface
public interface AccountRequest<R> {

    /** Changes the account and gives the answer, or refuses and leaves the account as it was. */
    Decision<R> applyTo(LearnerAccount account, Instant now);
}
