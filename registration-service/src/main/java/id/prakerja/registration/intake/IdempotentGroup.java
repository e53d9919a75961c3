package id.prakerja.registration.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.messaging.postgres.ClaimOutcome;
import id.prakerja.messaging.postgres.IdempotencyClaim;
import id.prakerja.messaging.postgres.PostgresIdempotency;
import id.prakerja.messaging.postgres.StoredAnswer;
import id.prakerja.refusal.Refusal;
import id.prakerja.rest.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
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

    private static final String RELEASE = """
            delete from idempotency_record r
             using unnest($1::text[], $2::text[]) as c (scope, key)
             where r.scope = c.scope and r.key = c.key and r.status is null
            """;

    private final Pool pool;
    private final PostgresIdempotency idempotency;
    private final ObjectMapper json;
    private final Class<A> answerType;
    private final Effect<C, A> effect;

    /**
     * A group over an effect.
     *
     * @param pool where the transaction runs
     * @param idempotency remembers keys and answers
     * @param json writes and reads answers
     * @param answerType type of the answers
     * @param effect carries commands out
     */
    public IdempotentGroup(
            Pool pool, PostgresIdempotency idempotency, ObjectMapper json, Class<A> answerType, Effect<C, A> effect) {
        this.pool = pool;
        this.idempotency = idempotency;
        this.json = json;
        this.answerType = answerType;
        this.effect = effect;
    }

    /**
     * Carries commands out in one transaction.
     *
     * @param commands at least one; keys may repeat
     * @return one outcome for each, in their order, after the commit
     */
    public Uni<List<Outcome<A>>> flush(List<C> commands) {
        List<IdempotencyClaim> claims =
                commands.stream().map(KeyedCommand::claim).toList();
        return pool.withTransaction(tx -> idempotency.claim(tx, claims).chain(claimed -> {
            List<Integer> first = places(claimed);
            return carryOut(tx, first.stream().map(commands::get).toList()).map(done -> merge(claimed, done));
        }));
    }

    private static List<Integer> places(List<ClaimOutcome> claimed) {
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < claimed.size(); i++) {
            if (claimed.get(i) instanceof ClaimOutcome.First) {
                first.add(i);
            }
        }
        return first;
    }

    private Uni<List<Outcome<A>>> carryOut(SqlConnection tx, List<C> commands) {
        if (commands.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return effect.apply(tx, commands).call(outcomes -> remember(tx, commands, outcomes));
    }

    private Uni<Void> remember(SqlConnection tx, List<C> commands, List<Outcome<A>> outcomes) {
        List<StoredAnswer> answers = new ArrayList<>();
        List<IdempotencyClaim> refused = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            IdempotencyClaim claim = commands.get(i).claim();
            if (outcomes.get(i) instanceof Outcome.Done<A> done) {
                answers.add(new StoredAnswer(claim.scope(), claim.key(), CREATED, written(done.answer())));
            } else {
                refused.add(claim);
            }
        }
        return idempotency.answer(tx, answers).chain(() -> release(tx, refused));
    }

    private static Uni<Void> release(SqlConnection tx, List<IdempotencyClaim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return tx.preparedQuery(RELEASE)
                .execute(Tuple.of(
                        claims.stream().map(IdempotencyClaim::scope).toArray(String[]::new),
                        claims.stream().map(IdempotencyClaim::key).toArray(String[]::new)))
                .replaceWithVoid();
    }

    private List<Outcome<A>> merge(List<ClaimOutcome> claimed, List<Outcome<A>> done) {
        List<Outcome<A>> merged = new ArrayList<>(claimed.size());
        int next = 0;
        for (int i = 0; i < claimed.size(); i++) {
            ClaimOutcome outcome = claimed.get(i);
            if (outcome instanceof ClaimOutcome.First) {
                merged.add(done.get(next++));
            } else if (outcome instanceof ClaimOutcome.SameAs same) {
                merged.add(merged.get(same.index()));
            } else if (outcome instanceof ClaimOutcome.Answered answered) {
                merged.add(new Outcome.Done<>(read(answered.response())));
            } else {
                merged.add(new Outcome.Refused<>(Refusal.of(CommonProblem.IDEMPOTENCY_KEY_REUSED)));
            }
        }
        return merged;
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
