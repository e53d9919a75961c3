package id.prakerja.incentive.recovery;

import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.lists.CsvList;
import id.prakerja.incentive.lists.Day;
import id.prakerja.incentive.lists.ListFilter;
import id.prakerja.incentive.lists.ListFilters;
import id.prakerja.incentive.recovery.domain.RecoveryProblem;
import id.prakerja.incentive.recovery.domain.RecoveryStatus;
import id.prakerja.metrics.Sample;
import id.prakerja.metrics.SampledMetric;
import id.prakerja.refusal.Refusal;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** Reads claims. */
@ApplicationScoped
class RecoveryQueries {

    private static final UUID START = new UUID(0, 0);

    /** What is asked for beside a state. */
    private static final String ALSO = """
            and ($4::text is null or reason = $4) and ($5::int is null or wave = $5) and ($6::text is null or province = $6)
            and ($7::bigint is null or claimed = $7)
            and ($8::timestamptz is null or (opened_at >= $8 and opened_at < $9::timestamptz))
            """;

    /** Each state is a part of one index; the first of each together are the first of all. */
    private static final String LIST = """
            select c.*
              from unnest($3::text[]) as s (status)
             cross join lateral (select * from recovery_case
                                  where status = s.status and case_id > $1
            """ + ALSO + """
                                  order by case_id
                                  limit $2) c
             order by c.case_id
             limit $2
            """;

    /** Those of a wave, a province or a day are on an index, and few enough to be put in order. */
    private static final String LIST_OF_FEW = """
            select * from recovery_case
             where case_id > $1 and status = any($3::text[])
            """ + ALSO + """
             order by case_id
             limit $2
            """;

    private static final String OF_PERSON =
            "select * from recovery_case where participant_id = $1 order by opened_at, case_id";

    private static final String ONE = "select * from recovery_case where case_id = $1";

    private static final String PAYMENTS = "select * from recovery_payment where case_id = $1 order by number";

    private static final String PLAN =
            "select due_at, amount from recovery_instalment where case_id = $1 order by number";

    private static final String STEPS = "select * from recovery_step where case_id = $1 order by number";

    private static final String FIGURES = """
            select reason, status, count(*) as cases, sum(claimed)::bigint as claimed, sum(repaid)::bigint as repaid,
                   sum(written_off)::bigint as written_off, sum(released)::bigint as released
              from recovery_case group by reason, status order by reason, status
            """;

    private static final String FILE = """
            select case_id as "caseId", participant_id as "participantId", wave, reason, list, ineligible_from as "ineligibleFrom", status,
                   claimed, repaid, written_off as "writtenOff", released, opened_at as "openedAt"
              from (%s) as listed
             order by case_id
            """;

    private final Pool pool;
    private final LedgerConfig ledger;

    RecoveryQueries(Pool pool, LedgerConfig ledger) {
        this.pool = pool;
        this.ledger = ledger;
    }

    /** One part of the list, in the order of the ids. */
    Uni<List<RecoveryView>> list(RecoveryFilter filter, Optional<UUID> after, int rows) {
        return pool.preparedQuery(sql(filter))
                .execute(parameters(filter, after.orElse(START), rows))
                .map(found -> Rows.list(found, RecoveryView::of));
    }

    private static String sql(RecoveryFilter filter) {
        return filter.isOfFew() ? LIST_OF_FEW : LIST;
    }

    private static Tuple parameters(RecoveryFilter filter, UUID after, int rows) {
        return Values.of(
                after,
                rows,
                filter.statuses(),
                filter.reason(),
                filter.wave(),
                filter.province(),
                filter.claimed(),
                filter.opened().from(),
                filter.opened().until());
    }

    Uni<List<RecoveryView>> ofPerson(UUID participantId) {
        return pool.preparedQuery(OF_PERSON)
                .execute(Values.of(participantId))
                .map(found -> Rows.list(found, RecoveryView::of));
    }

    Uni<RecoveryView> one(UUID id) {
        return one(pool, id);
    }

    /** One case in full; refuses if there is none. */
    Uni<RecoveryView> one(SqlClient client, UUID id) {
        return client.preparedQuery(ONE)
                .execute(Values.of(id))
                .map(found -> Rows.first(found, RecoveryView::of)
                        .orElseThrow(() ->
                                Refusal.of(RecoveryProblem.RECOVERY_UNKNOWN).toException()))
                .chain(view -> client.preparedQuery(PAYMENTS)
                        .execute(Values.of(id))
                        .chain(payments -> client.preparedQuery(PLAN)
                                .execute(Values.of(id))
                                .chain(plan -> client.preparedQuery(STEPS)
                                        .execute(Values.of(id))
                                        .map(steps -> view.with(
                                                Rows.list(payments, RecoveryView.Payment::of),
                                                Rows.list(
                                                        plan,
                                                        row -> new RecoveryRequests.Part(
                                                                Rows.instant(row, "due_at"), row.getLong("amount"))),
                                                Rows.list(steps, RecoveryView.Step::of))))));
    }

    Uni<List<RecoveryFiguresView>> figures() {
        return pool.query(FIGURES).execute().map(rows -> Rows.list(rows, RecoveryFiguresView::of));
    }

    @Produces
    @Singleton
    SampledMetric cases() {
        return SampledMetric.of(
                "prakerja.recovery.cases", "Recovery cases in each state", () -> samples(row -> row.getLong("cases")));
    }

    @Produces
    @Singleton
    SampledMetric overdue() {
        return SampledMetric.of(
                "prakerja.recovery.overdue",
                "Recovery cases that were not paid back by their day, and wait for a decision",
                () -> figures()
                        .map(figures -> List.of(Sample.of((double) figures.stream()
                                .filter(each -> each.status() == RecoveryStatus.OVERDUE)
                                .mapToLong(RecoveryFiguresView::cases)
                                .sum()))));
    }

    @Produces
    @Singleton
    SampledMetric outstanding() {
        return SampledMetric.of(
                "prakerja.recovery.outstanding.rupiah",
                "Rupiah that recovery cases still claim, by state",
                () -> samples(row -> row.getLong("claimed")
                        - row.getLong("repaid")
                        - row.getLong("written_off")
                        - row.getLong("released")));
    }

    private Uni<List<Sample>> samples(ToLongFunction<Row> value) {
        return pool.query(FIGURES)
                .execute()
                .map(rows -> Rows.list(
                        rows,
                        row -> Sample.of(
                                (double) value.applyAsLong(row),
                                "reason",
                                row.getString("reason"),
                                "status",
                                row.getString("status"))));
    }

    @Produces
    @Singleton
    CsvList list() {
        return new CsvList(
                "recovery-cases",
                List.of(
                        "caseId",
                        "participantId",
                        "wave",
                        "reason",
                        "list",
                        "ineligibleFrom",
                        "status",
                        "claimed",
                        "repaid",
                        "writtenOff",
                        "released",
                        "openedAt"),
                CsvList.ID,
                List.of(
                        ListFilter.STATUS,
                        ListFilter.BECAUSE,
                        ListFilter.WAVE,
                        ListFilter.PROVINCE,
                        ListFilter.AMOUNT,
                        ListFilter.DAY),
                this::narrowed);
    }

    private CsvList.Narrowed narrowed(ListFilters asked) {
        RecoveryFilter filter = new RecoveryFilter(
                asked.status(),
                asked.because(),
                asked.wave(),
                asked.province(),
                asked.amount(),
                Day.of(asked.day(), ledger.zone()));
        return new CsvList.Narrowed(
                FILE.formatted(sql(filter)), (after, most) -> parameters(filter, CsvList.id(after), most));
    }
}
