package id.prakerja.incentive.ledger;

import id.prakerja.refusal.Decision;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Closes periods of the books: nothing is posted into their days any more, which the database itself holds. */
@ApplicationScoped
class Periods {

    /** A transaction that began on the last day has long ended by then. */
    private static final int DAYS_AFTERWARDS = 2;

    private static final String LIST = "select last_day, closed_at, closed_by from ledger_period order by last_day";

    private static final String CLOSE = """
            insert into ledger_period (last_day, closed_at, closed_by)
            select $1, $2, $3
             where not exists (select from ledger_period where last_day >= $1)
            on conflict do nothing
            """;

    private final Pool pool;
    private final Clock clock;
    private final LedgerConfig config;

    Periods(Pool pool, Clock clock, LedgerConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
    }

    /**
     * A closed period.
     *
     * @param lastDay last day of it, in the programme's time zone; it begins after the one before
     * @param closedAt when it was closed, UTC
     * @param closedBy by whom
     */
    @Schema(name = "LedgerPeriod")
    record Period(
            @Schema(examples = "2020-09-30") LocalDate lastDay,
            Instant closedAt,
            @Schema(examples = "finance-1") String closedBy) {}

    Uni<List<Period>> list() {
        return pool.query(LIST).execute().map(rows -> Rows.list(rows, Periods::period));
    }

    /** Closes everything up to a day; closing the same once more changes nothing. */
    Uni<Decision<Period>> close(LocalDate lastDay, String by) {
        Instant now = clock.instant();
        LocalDate latest = LocalDate.ofInstant(now, config.zone()).minusDays(DAYS_AFTERWARDS);
        if (lastDay.isAfter(latest)) {
            return Uni.createFrom().item(Decision.refused(LedgerProblem.PERIOD_NOT_OVER, latest));
        }
        return pool.preparedQuery(CLOSE)
                .execute(Values.of(lastDay, now, by))
                .chain(this::list)
                .map(periods -> periods.stream()
                        .filter(period -> period.lastDay().equals(lastDay))
                        .findFirst()
                        .map(Decision::granted)
                        .orElseGet(() -> Decision.refused(
                                LedgerProblem.PERIOD_CLOSED,
                                periods.get(periods.size() - 1).lastDay())));
    }

    private static Period period(Row row) {
        return new Period(row.getLocalDate("last_day"), Rows.instant(row, "closed_at"), row.getString("closed_by"));
    }
}
