package id.prakerja.training.account;

import id.prakerja.groupcommit.GroupCommit;
import id.prakerja.groupcommit.GroupCommitSettings;
import id.prakerja.messaging.OutboxEvent;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.training.account.domain.AccountState;
import id.prakerja.training.account.domain.LearnerAccount;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * The one way to change an account: load, change in plain Java, write back by compare-and-set.
 *
 * <p>Changes that arrive at the same time share one query and one bulk write; several of one person share one write. Each
 * caller hears of its own result only after the write. Where somebody else was faster, the changes are applied again to what
 * is there now. A change must therefore give the same result when its effect is already stored: events are idempotent by
 * themselves, requests go through {@link LearnerAccount#once}.
 */
@ApplicationScoped
public class AccountChanges {

    private final AccountStore store;
    private final AccountEvents events;
    private final int attempts;
    private final GroupCommit<Command, Object> commits;

    AccountChanges(AccountStore store, AccountEvents events, AccountConfig config) {
        this.store = store;
        this.events = events;
        this.attempts = config.attempts();
        GroupCommitSettings settings =
                new GroupCommitSettings(config.maxGroup(), config.maxInFlight(), config.maxQueued());
        commits = new GroupCommit<>(settings, commands -> attempt(commands, 1));
    }

    /**
     * Changes an account.
     *
     * @param participantId the person; an account nothing was heard of is given to the change as an empty one
     * @param change what to do
     * @param <R> what the change gives
     * @return what the change gave, once it is stored; fails with the problem {@code BUSY} if others were faster again and again
     */
    @SuppressWarnings("unchecked") // the result is the one this very command's change gave
    public <R> Uni<R> change(UUID participantId, AccountChange<R> change) {
        Command command = new Command(participantId, change, Context.current());
        return commits.submit(command).emitOn(ownContext()).map(result -> (R) result);
    }

    private Uni<List<Object>> attempt(List<Command> commands, int attempt) {
        List<UUID> people =
                commands.stream().map(Command::participantId).distinct().toList();
        return store.load(people).chain(loaded -> {
            Map<UUID, Changing> accounts = new LinkedHashMap<>();
            people.forEach(person -> accounts.put(person, Changing.of(person, loaded.get(person))));
            List<Object> results = new ArrayList<>(commands.size());
            commands.forEach(command -> results.add(apply(command, accounts.get(command.participantId()))));
            List<AccountWrite> writes = accounts.values().stream()
                    .filter(changing -> changing.account().changed())
                    .map(Changing::write)
                    .toList();
            return store.store(writes)
                    .chain(stored -> stored ? Uni.createFrom().item(results) : again(commands, attempt));
        });
    }

    private Uni<List<Object>> again(List<Command> commands, int attempt) {
        return attempt < attempts
                ? attempt(commands, attempt + 1)
                : Uni.createFrom().failure(Problems.of(CommonProblem.BUSY));
    }

    /** Applies a change in the trace of the request it came from, which its events carry on. */
    private Object apply(Command command, Changing changing) {
        return command.trace()
                .wrapSupplier(() -> {
                    Object result = command.change().applyTo(changing.account());
                    changing.account()
                            .takeEvents()
                            .forEach(event -> changing.events().add(events.toOutbox(event)));
                    return result;
                })
                .get();
    }

    /** Brings the answer back to where the question came from: the bulk may have run for another request. */
    private static Executor ownContext() {
        io.vertx.core.Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(nothing -> task.run());
    }

    private record Command(UUID participantId, AccountChange<?> change, Context trace) {}

    private record Changing(LearnerAccount account, List<OutboxEvent> events) {

        static Changing of(UUID participantId, AccountState loaded) {
            return new Changing(
                    loaded == null ? LearnerAccount.unheardOf(participantId) : LearnerAccount.of(loaded),
                    new ArrayList<>());
        }

        AccountWrite write() {
            return new AccountWrite(account.state(), events);
        }
    }
}
