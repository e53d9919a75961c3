package id.prakerja.registration.people.abilitytest;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Attempts at the test in the database, written in a transaction that has locked the applicant. */
@ApplicationScoped
class AbilityTestStore {

    private static final String LATEST =
            "select * from ability_test where applicant_id = $1 order by attempt desc limit 1";

    private static final String START = """
            insert into ability_test (applicant_id, attempt, bank, started_at, ends_at, answers) values ($1, $2, $3, $4, $5, '{}')
            """;

    private static final String ANSWER =
            "update ability_test set answers = $3 where applicant_id = $1 and attempt = $2";

    private static final String SUBMIT = """
            update ability_test set submitted_at = $3, score = $4, questions = $5 where applicant_id = $1 and attempt = $2
            """;

    private static final String REOPEN = """
            update ability_test set reopened_at = $3, reopened_by = $4, reopen_reason = $5 where applicant_id = $1 and attempt = $2
            """;

    Uni<Optional<AbilityTest>> latest(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LATEST).execute(Values.of(id)).map(rows -> Rows.first(rows, AbilityTest::of));
    }

    Uni<AbilityTest> start(SqlConnection tx, UUID id, int attempt, String bank, Instant from, Instant to) {
        return write(tx, START, id, attempt, bank, from, to);
    }

    /** Answers given before stay, unless they are given anew. */
    Uni<AbilityTest> answer(SqlConnection tx, AbilityTest test, Map<String, String> more) {
        Map<String, Object> answers = new HashMap<>(test.given());
        answers.putAll(more);
        return write(tx, ANSWER, test.applicantId(), test.attempt(), new JsonObject(answers).encode());
    }

    Uni<AbilityTest> submit(SqlConnection tx, AbilityTest test, int score, int questions, Instant now) {
        return write(tx, SUBMIT, test.applicantId(), test.attempt(), now, score, questions);
    }

    Uni<AbilityTest> reopen(SqlConnection tx, AbilityTest test, String operator, String reason, Instant now) {
        return write(tx, REOPEN, test.applicantId(), test.attempt(), now, operator, reason);
    }

    private Uni<AbilityTest> write(SqlConnection tx, String statement, UUID id, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = id;
        System.arraycopy(values, 0, all, 1, values.length);
        return tx.preparedQuery(statement)
                .execute(Values.of(all))
                .chain(() -> latest(tx, id))
                .map(Optional::orElseThrow);
    }
}
