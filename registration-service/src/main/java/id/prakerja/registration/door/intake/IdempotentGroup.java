package id.prakerja.registration.door.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.messaging.postgres.ClaimOutcome;
import id.prakerja.messaging.postgres.IdempotencyClaim;
import id.prakerja.messaging.postgres.KeyTakenException;
import id.prakerja.messaging.postgres.PostgresIdempotency;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Carries a group of commands out in one transaction and remembers the answers, so that each command has its effect once: a
 * repeated command gets the stored answer, a key that comes with other content is refused. A refused command leaves no record,
 * because it had no effect: what was refused for now (not ready yet, wave not open yet) may be sent again under the same key.
 *
 * @param <C> commands
 * @param <A> answers
 */
public final class IdempotentGroup<C extends KeyedCommand, A> {

    private static final int CREATED = 201;

    private final Transactions transactions;
    private final PostgresIdempotency idempotency;
    private final ObjectMapper json;
    private final Class<A> answerType;
    private final Effect<C, A> effect;

    /**
     * A group over an effect.
     *
     * @param transactions how the transaction is run
     * @param idempotency remembers keys and answers
     * @param json writes and reads answers
     * @param answerType type of the answers
     * @param effect carries commands out
     */
    public IdempotentGroup(
            Transactions transactions,
            PostgresIdempotency idempotency,
            ObjectMapper json,
            Class<A> answerType,
            Effect<C, A> effect) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.json = json;
        this.answerType = answerType;
        this.effect = effect;
    }

    /**
     * Carries commands out in one transaction.
     *
     * <p>At first without a look at the keys: a command that comes again is in its own way, so its effect refuses it, and the
     * keys of those who are refused are looked up then. A key that is there already although nothing was refused is found when
     * the answers are kept; all is rolled back then, and done again with a look at the keys first.
     *
     * @param commands at least one; keys may repeat
     * @return one outcome for each, in their order, after the commit
     */
    public Uni<List<Outcome<A>>> flush(List<C> commands) {
        return transactions
                .run(tx -> carryOut(tx, commands))
                .onFailure(KeyTakenException.class)
                .recoverWithUni(() -> carryOutNew(commands));
    }

    private Uni<List<Outcome<A>>> carryOutNew(List<C> commands) {
        return transactions.run(tx -> idempotency
                .find(tx, claims(commands))
                .chain(found -> carryOut(tx, first(commands, found)).map(done -> merge(found, done))));
    }

    /** Those, of as many as were looked for, that came first with their keys. */
    private static <T> List<T> first(List<T> all, List<ClaimOutcome> found) {
        List<T> first = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (found.get(i) instanceof ClaimOutcome.First) {
                first.add(all.get(i));
            }
        }
        return first;
    }

    private static List<IdempotencyClaim> claims(List<? extends KeyedCommand> commands) {
        return commands.stream().map(KeyedCommand::claim).toList();
    }

    private Uni<List<Outcome<A>>> carryOut(SqlConnection tx, List<C> commands) {
        if (commands.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return effect.apply(tx, commands)
                .call(outcomes -> keep(tx, commands, outcomes))
                .chain(outcomes -> answeredBefore(tx, commands, outcomes));
    }

    private Uni<Void> keep(SqlConnection tx, List<C> commands, List<Outcome<A>> outcomes) {
        List<IdempotencyClaim> claims = new ArrayList<>();
        List<ClaimOutcome.Answered> answers = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Done<A> done) {
                claims.add(commands.get(i).claim());
                answers.add(new ClaimOutcome.Answered(CREATED, written(done.answer())));
            }
        }
        return idempotency.keep(tx, claims, answers);
    }

    /** Who was refused may have been in the way of itself: then the answer to its first sending is its answer. */
    private Uni<List<Outcome<A>>> answeredBefore(SqlConnection tx, List<C> commands, List<Outcome<A>> outcomes) {
        List<C> refused = new ArrayList<>();
        List<Outcome<A>> refusals = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused) {
                refused.add(commands.get(i));
                refusals.add(outcomes.get(i));
            }
        }
        if (refused.isEmpty()) {
            return Uni.createFrom().item(outcomes);
        }
        return idempotency.find(tx, claims(refused)).map(found -> {
            Iterator<Outcome<A>> next = merge(found, first(refusals, found)).iterator();
            List<Outcome<A>> merged = new ArrayList<>(outcomes);
            merged.replaceAll(outcome -> outcome instanceof Outcome.Refused ? next.next() : outcome);
            return merged;
        });
    }

    private List<Outcome<A>> merge(List<ClaimOutcome> found, List<Outcome<A>> done) {
        Iterator<Outcome<A>> next = done.iterator();
        List<Outcome<A>> merged = new ArrayList<>(found.size());
        for (ClaimOutcome outcome : found) {
            if (outcome instanceof ClaimOutcome.First) {
                merged.add(next.next());
            } else if (outcome instanceof ClaimOutcome.SameAs same) {
                merged.add(merged.get(same.index()));
            } else {
                merged.add(known(outcome));
            }
        }
        return merged;
    }

    /** What the record of a key says. */
    private Outcome<A> known(ClaimOutcome found) {
        return found instanceof ClaimOutcome.Answered answered
                ? new Outcome.Done<>(read(answered.response()))
                : new Outcome.Refused<>(Refusal.of(CommonProblem.IDEMPOTENCY_KEY_REUSED));
    }

    private String written(A answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON", e);
        }
    }

    private A read(String stored) {
        try {
            return json.readValue(stored, answerType);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read", e);
        }
    }
}
