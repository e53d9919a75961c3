package id.prakerja.training.account;

import id.prakerja.refusal.Refusal;
import id.prakerja.training.account.domain.AccountProblem;
import id.prakerja.training.account.domain.AccountState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Reads accounts. */
@ApplicationScoped
public class Accounts {

    private final AccountStore store;
    private final EnrolmentArchive archive;

    Accounts(AccountStore store, EnrolmentArchive archive) {
        this.store = store;
        this.archive = archive;
    }

    /**
     * The account of a participant, with all enrolments, oldest first.
     *
     * @return the account; fails with {@code ACCOUNT_UNKNOWN} where the person was not determined as a participant
     */
    public Uni<AccountState> get(UUID participantId) {
        return store.find(participantId)
                .map(found -> found.filter(account -> account.membership().selection() != null)
                        .orElseThrow(
                                () -> Refusal.of(AccountProblem.ACCOUNT_UNKNOWN).toException()))
                .chain(account -> archive.of(participantId, account.archived()).map(account::withEnded));
    }

    /** Those of these people's accounts that there are, without the enrolments that have ended. */
    public Uni<Map<UUID, AccountState>> find(Collection<UUID> participantIds) {
        return participantIds.isEmpty() ? Uni.createFrom().item(Map.of()) : store.load(participantIds);
    }
}
