package id.prakerja.training.account;

import id.prakerja.messaging.OutboxEvent;
import id.prakerja.training.account.domain.AccountState;
import id.prakerja.training.account.domain.Enrolment;
import java.util.List;

/**
 * An account to be stored, with what goes with it.
 *
 * @param before the account as it was loaded
 * @param account the account as it is to be
 * @param toArchive enrolments that leave it, in order
 * @param held completions of it that wait for a sample from now on
 * @param events what others are to learn
 * @param note what else follows from the change
 */
record AccountWrite(
        AccountState before,
        AccountState account,
        List<Enrolment> toArchive,
        List<HeldCompletion> held,
        List<OutboxEvent> events,
        AccountNote note) {}
