package id.prakerja.incentive.recovery;

import com.github.f4b6a3.uuid.UuidCreator;
import id.prakerja.incentive.ledger.Ledger;
import id.prakerja.incentive.ledger.domain.Movement;
import id.prakerja.incentive.recovery.domain.ClaimedPayment;
import id.prakerja.incentive.recovery.domain.RecoveryProgress;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes cases of payments, one for each person, with their entries in the books. */
@ApplicationScoped
class NewRecoveries {

    private static final UUID NAMESPACE = UUID.fromString("7a4e0f62-2f53-5a0d-8c38-4f7d1f0b9a21");

    private static final String CASES = """
            with opened as (
                insert into recovery_case (case_id, participant_id, wave, province, list, ineligible_from, claimed, reason, status,
                                           act_at, opened_at, opening_id)
                select case_id, participant_id, e.wave, m.province, list, since, claimed, $7, 'OPENED', '9999-12-31T00:00:00Z', $8, $9
                  from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::timestamptz[], $6::bigint[])
                       as e (case_id, participant_id, wave, list, since, claimed)
                  join participant m using (participant_id)
                returning case_id, claimed)
            insert into recovery_step (case_id, number, at, by, action, status, amount)
            select case_id, 1, $8, $10, 'OPEN', 'OPENED', claimed from opened
            """;

    private static final String PAYMENTS = """
            insert into recovery_payment (instruction_id, case_id, number, payout_id, partner, claimed)
            select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::uuid[], $5::text[], $6::bigint[])
            """;

    private static final String NOTE = "update recovery_opening set opened = opened + $2 where opening_id = $1";

    private final Pool pool;
    private final Ledger ledger;
    private final Clock clock;
    private final int most;

    NewRecoveries(Pool pool, Ledger ledger, Clock clock, RecoveryConfig config) {
        this.pool = pool;
        this.ledger = ledger;
        this.clock = clock;
        this.most = config.openAtMost();
    }

    /** Opens some of an opening's cases; how many, 0 when there are no more. */
    Uni<Integer> open(RecoveryOpeningView opening, Instant paidUntil) {
        return pool.withTransaction(tx -> RecoverablePayments.take(
                        tx, opening.reason(), opening.wave(), paidUntil, most)
                .map(NewRecoveries::cases)
                .chain(cases -> cases.isEmpty()
                        ? Uni.createFrom().item(0)
                        : write(tx, opening, cases).replaceWith(cases.size())));
    }

    private Uni<Void> write(SqlConnection tx, RecoveryOpeningView opening, List<Case> cases) {
        Instant now = clock.instant();
        List<Movement> movements = cases.stream()
                .flatMap(one -> one.progress().movements().stream())
                .toList();
        List<Claim> claims =
                cases.stream().flatMap(one -> one.claims().stream()).toList();
        return tx.preparedQuery(CASES)
                .execute(Columns.of(cases)
                        .uuids(one -> one.progress().id())
                        .uuids(one -> one.first().participantId())
                        .ints(one -> one.first().wave())
                        .texts(one -> one.first().list())
                        .instants(one -> one.first().since())
                        .longs(one -> one.progress().outstanding())
                        .value(opening.reason())
                        .value(now)
                        .value(opening.openingId())
                        .value(opening.approvedBy())
                        .tuple())
                .chain(() -> tx.preparedQuery(PAYMENTS)
                        .execute(Columns.of(claims)
                                .uuids(claim -> claim.payment().instructionId())
                                .uuids(Claim::caseId)
                                .ints(Claim::number)
                                .uuids(claim -> claim.payment().payoutId())
                                .texts(claim -> claim.payment().partner())
                                .longs(claim -> claim.payment().claimed())
                                .tuple()))
                .chain(() -> ledger.post(tx, movements, now))
                .chain(() -> tx.preparedQuery(NOTE).execute(Values.of(opening.openingId(), cases.size())))
                .replaceWithVoid();
    }

    private static List<Case> cases(List<RecoverablePayments.Payment> payments) {
        Map<UUID, List<RecoverablePayments.Payment>> byPerson = new LinkedHashMap<>();
        payments.forEach(payment -> byPerson.computeIfAbsent(payment.participantId(), person -> new ArrayList<>())
                .add(payment));
        return byPerson.values().stream().map(Case::of).toList();
    }

    private record Claim(UUID caseId, int number, ClaimedPayment payment) {}

    private record Case(RecoverablePayments.Payment first, RecoveryProgress progress) {

        static Case of(List<RecoverablePayments.Payment> payments) {
            RecoverablePayments.Payment first = payments.get(0);
            UUID id = UuidCreator.getNameBasedSha1(NAMESPACE, first.participantId() + "/" + first.instructionId());
            return new Case(
                    first,
                    RecoveryProgress.opened(
                            id,
                            payments.stream()
                                    .map(payment -> new ClaimedPayment(
                                            payment.instructionId(),
                                            payment.payoutId(),
                                            payment.partner(),
                                            payment.rupiah(),
                                            0,
                                            0,
                                            0))
                                    .toList()));
        }

        List<Claim> claims() {
            List<ClaimedPayment> payments = progress.payments();
            return IntStream.range(0, payments.size())
                    .mapToObj(index -> new Claim(progress.id(), index + 1, payments.get(index)))
                    .toList();
        }
    }
}
