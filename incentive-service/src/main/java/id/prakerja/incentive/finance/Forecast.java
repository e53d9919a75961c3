package id.prakerja.incentive.finance;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;

/** What is planned and not due yet, by the month in which it falls due; from running sums. */
@ApplicationScoped
class Forecast {

    private static final String BY_MONTH = """
            select day, sum(number)::bigint as payouts, sum(rupiah)::bigint as rupiah
              from figure_now where subject = 'FORECAST' and ($1::int is null or wave = $1)
             group by day having sum(number) <> 0
             order by day
            """;

    private final Pool pool;

    Forecast(Pool pool) {
        this.pool = pool;
    }

    /** By month, the nearest first; with a wave, for its people alone. */
    Uni<List<ForecastView>> present(Integer wave) {
        return pool.preparedQuery(BY_MONTH)
                .execute(Values.of(wave))
                .map(rows -> Rows.list(rows, row -> view(row, wave)));
    }

    private static ForecastView view(Row row, Integer wave) {
        YearMonth month = YearMonth.from(row.getLocalDate("day"));
        String list =
                "/v1/payouts?status=NOT_DUE&dueFrom=%s&dueUntil=%s".formatted(month.atDay(1), month.atEndOfMonth());
        return new ForecastView(
                month.toString(),
                row.getLong("payouts"),
                row.getLong("rupiah"),
                wave == null ? list : list + "&wave=" + wave);
    }
}
