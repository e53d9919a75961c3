package id.prakerja.training.account;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Returns what is left of balances once they have expired. All expire on one day of the year, so the accounts are looked through once
 * after it; what comes back to an account later is returned with the change that brings it.
 */
@ApplicationScoped
class BalanceExpiry {

    private static final int PAGE = 500;
    private static final int SIDE_BY_SIDE = 64;

    private final AccountStore store;
    private final AccountChanges changes;
    private final Memberships memberships;
    private final Clock clock;
    private volatile Instant done = Instant.MIN;

    BalanceExpiry(AccountStore store, AccountChanges changes, Memberships memberships, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Looks whether an expiry has passed since the last look; an instance that has just started looks through all. */
    @Scheduled(
            every = "${prakerja.training.account.expiry-interval:PT10M}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        Instant now = clock.instant();
        Instant passed = memberships.lastExpiry(now);
        return passed.equals(done)
                ? Uni.createFrom().voidItem()
                : expire(now, Optional.empty()).invoke(() -> done = passed);
    }

    private Uni<Void> expire(Instant now, Optional<UUID> after) {
        return store.withExpiredBalance(now, after, PAGE)
                .chain(people -> Multi.createFrom()
                        .iterable(people)
                        .onItem()
                        .transformToUni(person -> changes.change(person, account -> {
                            account.expire(now);
                            return null;
                        }))
                        .merge(SIDE_BY_SIDE)
                        .onItem()
                        .ignoreAsUni()
                        .chain(() -> people.size() < PAGE
                                ? Uni.createFrom().voidItem()
                                : expire(now, Optional.of(last(people)))));
    }

    private static UUID last(List<UUID> people) {
        return people.get(people.size() - 1);
    }
}
