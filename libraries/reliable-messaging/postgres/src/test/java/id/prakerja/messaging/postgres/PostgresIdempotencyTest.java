package id.prakerja.messaging.postgres;

import static id.prakerja.testkit.Waiting.patiently;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.InfrastructureSettings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresIdempotencyTest {

    private static final String SCOPE = "POST /v1/applicants";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PostgresIdempotency idempotency = new PostgresIdempotency();
    private Infrastructure infrastructure;
    private TestDatabase database;

    @BeforeAll
    void startServer() {
        infrastructure = Infrastructure.open(InfrastructureSettings.temporary());
        database = TestDatabase.create(infrastructure.postgres("idempotency"));
    }

    @AfterAll
    void stopServer() {
        database.close();
        infrastructure.close();
    }

    @BeforeEach
    void forget() {
        database.execute("truncate idempotency_record");
    }

    @Test
    void aRepeatedRequestGetsTheStoredAnswerAndAnotherOfTheSameKeyIsRefused() {
        assertEquals(List.of(new ClaimOutcome.First()), claimAndAnswer(claim("k1", "content")));
        assertEquals(
                List.of(new ClaimOutcome.Answered(201, "answer to k1"), new ClaimOutcome.Reused()),
                claimAndAnswer(claim("k1", "content"), claim("k1", "other content")));
    }

    @Test
    void withinOneListTheSecondOfAKeyGetsTheAnswerOfTheFirst() {
        assertEquals(
                List.of(
                        new ClaimOutcome.First(),
                        new ClaimOutcome.First(),
                        new ClaimOutcome.SameAs(0),
                        new ClaimOutcome.Reused()),
                claimAndAnswer(claim("a", "x"), claim("b", "x"), claim("a", "x"), claim("b", "y")));
        assertEquals(2, database.count("select count(*) from idempotency_record"));
    }

    @Test
    void aClaimThatIsRolledBackLeavesTheKeyFree() {
        SqlConnection tx = begin();
        assertEquals(List.of(new ClaimOutcome.First()), result(idempotency.claim(tx, List.of(claim("k", "x")))));
        end(tx, "rollback");
        assertEquals(List.of(new ClaimOutcome.First()), claimAndAnswer(claim("k", "x")));
    }

    @Test
    void aClaimWaitsForTheTransactionThatHoldsItsKeyAndGetsItsAnswer() {
        SqlConnection first = begin();
        result(idempotency.claim(first, List.of(claim("k", "x"))));
        CompletableFuture<List<ClaimOutcome>> second = database.pool()
                .withTransaction(tx -> idempotency.claim(tx, List.of(claim("k", "x"))))
                .subscribeAsCompletionStage();
        patiently()
                .until(() ->
                        database.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") > 0);
        assertFalse(second.isDone());
        result(idempotency.answer(first, List.of(new StoredAnswer(SCOPE, "k", 201, "created"))));
        end(first, "commit");
        assertEquals(List.of(new ClaimOutcome.Answered(201, "created")), second.join());
    }

    @Test
    void aKeyCanBeLookedUpWithoutClaimingIt() {
        claimAndAnswer(claim("known", "x"));
        List<ClaimOutcome> found = database.run(pool -> pool.withConnection(connection -> idempotency.find(
                connection,
                List.of(claim("known", "x"), claim("known", "y"), claim("unknown", "x"), claim("unknown", "x")))));
        assertEquals(
                List.of(
                        new ClaimOutcome.Answered(201, "answer to known"),
                        new ClaimOutcome.Reused(),
                        new ClaimOutcome.First(),
                        new ClaimOutcome.SameAs(2)),
                found);
        assertEquals(1, database.count("select count(*) from idempotency_record"));
    }

    @Test
    void anAnswerThatIsKeptWithoutAClaimIsGivenToARepetition() {
        keep(claim("k", "x"), "kept");
        assertEquals(
                List.of(new ClaimOutcome.Answered(201, "kept"), new ClaimOutcome.Reused()),
                claimAndAnswer(claim("k", "x"), claim("k", "y")));
    }

    @Test
    void whoKeepsAnAnswerUnderAKeyThatAnotherHasTakenMeanwhileIsToldToBeginAgain() {
        keep(claim("k", "x"), "the first");
        assertThrows(KeyTakenException.class, () -> keep(claim("k", "x"), "the second"));
        assertEquals(List.of(new ClaimOutcome.Answered(201, "the first")), claimAndAnswer(claim("k", "x")));
    }

    @Test
    void answersThatHaveBeenKeptLongEnoughAreForgottenInPortions() {
        List.of("a", "b", "c").forEach(key -> keep(claim(key, "x"), "old"));
        database.execute("update idempotency_record set created_at = '2020-08-27T02:00:00Z'");
        keep(claim("recent", "x"), "kept");
        Instant before = Instant.parse("2020-08-27T02:00:01Z");
        assertEquals(0, forget(before.minusSeconds(1)));
        assertEquals(2, forget(before));
        assertEquals(1, forget(before));
        assertEquals(1, database.count("select count(*) from idempotency_record where key = 'recent'"));
        assertEquals(1, database.count("select count(*) from idempotency_record"));
    }

    private int forget(Instant before) {
        return database.run(pool -> idempotency.forget(pool, before, 2));
    }

    private void keep(IdempotencyClaim claim, String answer) {
        database.run(pool -> pool.withTransaction(
                tx -> idempotency.keep(tx, List.of(claim), List.of(new ClaimOutcome.Answered(201, answer)))));
    }

    private List<ClaimOutcome> claimAndAnswer(IdempotencyClaim... claims) {
        List<IdempotencyClaim> list = List.of(claims);
        return database.run(pool -> pool.withTransaction(tx -> idempotency
                .claim(tx, list)
                .call(outcomes -> idempotency.answer(
                        tx,
                        list.stream()
                                .filter(claim -> outcomes.get(list.indexOf(claim)) instanceof ClaimOutcome.First)
                                .distinct()
                                .map(claim -> new StoredAnswer(SCOPE, claim.key(), 201, "answer to " + claim.key()))
                                .toList()))));
    }

    private SqlConnection begin() {
        SqlConnection tx = database.pool().getConnectionAndAwait();
        tx.beginAndAwait();
        return tx;
    }

    private static void end(SqlConnection tx, String how) {
        tx.query(how).executeAndAwait();
        tx.closeAndAwait();
    }

    private static IdempotencyClaim claim(String key, String content) {
        return IdempotencyClaim.of(SCOPE, key, content.getBytes(UTF_8));
    }

    private static <T> T result(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
