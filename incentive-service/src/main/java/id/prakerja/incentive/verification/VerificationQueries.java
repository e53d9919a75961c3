package id.prakerja.incentive.verification;

import id.prakerja.incentive.lists.CsvList;
import id.prakerja.incentive.lists.ListFilter;
import id.prakerja.incentive.lists.ListFilters;
import id.prakerja.incentive.verification.domain.AnswerVerdict;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reads the lists, and counts what was answered. */
@ApplicationScoped
class VerificationQueries {

    private static final String LISTS = "select * from payment_verification order by month desc";

    private static final String ONE = "select * from payment_verification where month = $1";

    /** Those asked are a sample, some thousand a year. */
    private static final String FIGURES = """
            select q.month, i.partner, count(*) as asked,
                   count(*) filter (where verdict = 'CONFIRMED') as confirmed,
                   count(*) filter (where verdict = 'NOTHING_ARRIVED') as nothing_arrived,
                   count(*) filter (where verdict = 'OTHER_AMOUNT') as other_amount,
                   count(*) filter (where verdict = 'CAME_BACK') as came_back,
                   count(*) filter (where answered_at is null and closes_at > $1) as open,
                   count(*) filter (where answered_at is null and closes_at <= $1) as lapsed
              from payment_question q join instruction i on i.instruction_id = q.instruction_id
             group by q.month, i.partner
             order by q.month desc, i.partner
            """;

    private static final String FILE = """
            select q.instruction_id as "instructionId", q.month, i.partner, q.participant_id as "participantId", q.asked_at as "askedAt",
                   q.closes_at as "closesAt", q.answered_at as "answeredAt", q.arrived, q.amount, q.verdict
              from payment_question q join instruction i on i.instruction_id = q.instruction_id
             where q.instruction_id > $1 and ($3::text is null or q.verdict = $3) and ($4::text is null or i.partner = $4)
               and ($5::int is null or i.wave = $5)
             order by q.instruction_id
             limit $2
            """;

    private final Pool pool;
    private final Clock clock;

    VerificationQueries(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<List<VerificationView>> lists() {
        return pool.query(LISTS).execute().map(rows -> Rows.list(rows, VerificationView::of));
    }

    Uni<Optional<VerificationView>> one(YearMonth month) {
        return pool.preparedQuery(ONE)
                .execute(Values.of(month.atDay(1)))
                .map(rows -> Rows.first(rows, VerificationView::of));
    }

    Uni<List<VerificationFiguresView>> figures() {
        return pool.preparedQuery(FIGURES)
                .execute(Values.of(clock.instant()))
                .map(rows -> Rows.list(rows, VerificationQueries::figures));
    }

    private static VerificationFiguresView figures(Row row) {
        return new VerificationFiguresView(
                YearMonth.from(row.getLocalDate("month")).toString(),
                row.getString("partner"),
                row.getLong("asked"),
                row.getLong("confirmed"),
                row.getLong("nothing_arrived"),
                row.getLong("other_amount"),
                row.getLong("came_back"),
                row.getLong("open"),
                row.getLong("lapsed"));
    }

    @Produces
    @Singleton
    CsvList questions() {
        return new CsvList(
                "payment-questions",
                List.of(
                        "instructionId",
                        "month",
                        "partner",
                        "participantId",
                        "askedAt",
                        "closesAt",
                        "answeredAt",
                        "arrived",
                        "amount",
                        "verdict"),
                CsvList.ID,
                List.of(ListFilter.STATUS, ListFilter.PARTNER, ListFilter.WAVE),
                VerificationQueries::narrowed);
    }

    private static CsvList.Narrowed narrowed(ListFilters asked) {
        AnswerVerdict verdict = asked.status(AnswerVerdict.class);
        return new CsvList.Narrowed(
                FILE, (after, most) -> Values.of(CsvList.id(after), most, verdict, asked.partner(), asked.wave()));
    }
}
