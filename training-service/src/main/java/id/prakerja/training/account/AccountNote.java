package id.prakerja.training.account;

import id.prakerja.training.account.domain.AccountState;
import id.prakerja.training.account.domain.Cell;
import id.prakerja.training.account.domain.Contribution;
import id.prakerja.training.account.domain.Counts;
import id.prakerja.training.account.domain.Enrolment;
import id.prakerja.training.account.domain.Notice;
import id.prakerja.training.sandbox.SandboxId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What follows from one change of an account beside its events: what it adds to the figures, and what partners are told. It is written
 * in the change's own update, into the account, and taken out once it is settled.
 *
 * @param participantId the person
 * @param version of the account after the change: with it, the note's name
 * @param at when, UTC
 * @param cells what is counted
 * @param notices what is told
 */
public record AccountNote(
        UUID participantId, long version, Instant at, Map<Cell, Counts> cells, List<NoticeFacts> notices) {

    /** Copies both. */
    public AccountNote {
        cells = Map.copyOf(cells);
        notices = List.copyOf(notices);
    }

    /** The note of a change. Nothing of the sandbox is counted. */
    static AccountNote of(AccountState before, AccountState after, List<Enrolment> left, Instant at, ZoneId zone) {
        UUID participantId = after.participantId();
        return new AccountNote(
                participantId,
                after.version() + 1,
                at,
                SandboxId.is(participantId) ? Map.of() : Contribution.ofChange(before, after, left, zone),
                Notice.ofChange(before, after).stream().map(NoticeFacts::of).toList());
    }

    /** Whether there is nothing to settle. */
    boolean empty() {
        return cells.isEmpty() && notices.isEmpty();
    }
}
