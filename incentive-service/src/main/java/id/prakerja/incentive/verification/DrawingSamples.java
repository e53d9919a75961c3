package id.prakerja.incentive.verification;

import id.prakerja.incentive.verification.domain.SettledPayments;
import id.prakerja.incentive.verification.domain.VerificationProblem;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Draws whom to ask, once the announced round has its value. */
@ApplicationScoped
class DrawingSamples {

    private static final String LOCK = "select * from payment_verification where month = $1 for update";

    private static final String ASK = """
            insert into payment_question (participant_id, month, instruction_id, rank, asked_at, closes_at)
            select p.participant_id, $3, d.instruction_id, d.rank, $4, $5
              from unnest($1::uuid[], $2::int[]) as d (instruction_id, rank)
              join instruction i on i.instruction_id = d.instruction_id
              join payout p on p.payout_id = i.payout_id
            """;

    private static final String DRAWN = """
            update payment_verification set randomness = $2, signature = $3, drawn_at = $4 where month = $1
            """;

    private final Pool pool;
    private final Beacon beacon;
    private final Vertx vertx;
    private final VerificationConfig config;
    private final Clock clock;

    DrawingSamples(Pool pool, Beacon beacon, Vertx vertx, VerificationConfig config, Clock clock) {
        this.pool = pool;
        this.beacon = beacon;
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
    }

    /** Draws with the value of the announced round; again, it changes nothing. Fails with a refusal. */
    Uni<Void> draw(YearMonth month, String randomness, String signature) {
        return pool.withTransaction(tx -> tx.preparedQuery(LOCK)
                .execute(Values.of(month.atDay(1)))
                .map(rows -> Rows.first(rows, VerificationView::of)
                        .orElseThrow(() -> Refusal.of(VerificationProblem.VERIFICATION_UNKNOWN)
                                .toException()))
                .chain(list -> {
                    beacon.refuseUnlessSigned(list.chain(), list.round(), randomness, signature);
                    return list.drawnAt() == null
                            ? draw(tx, list, randomness, signature)
                            : Uni.createFrom().voidItem();
                }));
    }

    private Uni<Void> draw(SqlConnection tx, VerificationView list, String randomness, String signature) {
        YearMonth month = YearMonth.parse(list.month());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return FrozenList.read(tx, month)
                .chain(payments -> vertx.executeBlocking(() -> draw(payments, list, randomness)))
                .chain(drawn -> tx.preparedQuery(ASK)
                        .execute(Columns.of(drawn)
                                .uuids(SettledPayments.Drawn::instructionId)
                                .ints(SettledPayments.Drawn::rank)
                                .value(month.atDay(1))
                                .value(now)
                                .value(now.plus(config.answerWithin()))
                                .tuple()))
                .chain(() -> tx.preparedQuery(DRAWN).execute(Values.of(month.atDay(1), randomness, signature, now)))
                .replaceWithVoid();
    }

    private static List<SettledPayments.Drawn> draw(
            SettledPayments payments, VerificationView list, String randomness) {
        if (!payments.root().equals(list.root())) {
            throw Refusal.of(VerificationProblem.VERIFICATION_LIST_CHANGED).toException();
        }
        return payments.draw(randomness, list.people());
    }
}
