package id.prakerja.training.account;

import id.prakerja.messaging.OutboxEvent;
import id.prakerja.training.account.domain.AccountState;
import java.util.List;

/**
 * An account to be stored, with the events that tell of its change.
 *
 * @param account the account as it shall be, with the version it had when it was loaded
 * @param events what others are told, in order
 */
record AccountWrite(AccountState account, List<OutboxEvent> events) {}
