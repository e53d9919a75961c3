package id.prakerja.incentive.statement;

import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import id.prakerja.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Which statements are to be fetched, and how far each has come. */
@ApplicationScoped
class StatementFetches {

    /** Days whose statements are fetched by themselves. */
    static final int DAYS = 7;

    /** The days of a week that have no statement: a service that was away makes up for it. */
    private static final String DUE = """
        insert into statement_fetch (partner, day, due_at)
        select $1, d.day::date, $3
          from generate_series($2::date - %d, $2::date, interval '1 day') as d (day)
         where not exists (select from statement s where s.partner = $1 and s.day = d.day::date and s.status <> 'REFUSED')
        on conflict do nothing
        returning partner, day
        """.formatted(DAYS - 1);

    private static final String TRIED = """
        update statement_fetch
           set tries = tries + 1, tried_at = $3, status = $4, fault = $5
         where partner = $1 and day = $2
        """;

    private static final String OFFERED = """
        update statement_fetch set statement_id = $3, bytes = $4, fault = null where partner = $1 and day = $2
        """;

    private static final String LIST = """
        select f.*, s.status as statement_status, s.fault as statement_fault
          from statement_fetch f
          left join statement s on s.statement_id = f.statement_id
         where ($1::text is null or f.partner = $1)
         order by f.day desc, f.partner
         limit $2
        """;

    private final Pool pool;
    private final Uploads uploads;
    private final Clock clock;

    StatementFetches(Pool pool, Uploads uploads, Clock clock) {
        this.pool = pool;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * A statement to fetch.
     *
     * @param partner whose
     * @param day of which
     */
    record Wanted(String partner, LocalDate day) {

        String key() {
            return partner + "/" + day;
        }

        static Wanted of(String key) {
            String[] parts = key.split("/", 2);
            return new Wanted(parts[0], LocalDate.parse(parts[1]));
        }
    }

    /** How a fetch ended for now. */
    enum Status {
        /** To be fetched, or fetched in part. */
        WAITING,
        /** The file has come in whole, and is compared. */
        FETCHED,
        /** Set aside for an operator. */
        FAILED
    }

    /** Notes what is due up to a day; what is due already is not due again. */
    Uni<List<Wanted>> due(SqlConnection tx, String partner, LocalDate last) {
        return tx.preparedQuery(DUE)
                .execute(Values.of(partner, last, clock.instant()))
                .map(rows -> Rows.list(rows, row -> new Wanted(row.getString("partner"), row.getLocalDate("day"))));
    }

    /** The partner was asked. */
    Uni<Void> tried(SqlClient client, Wanted wanted, Status status, String fault) {
        return client.preparedQuery(TRIED)
                .execute(Values.of(wanted.partner(), wanted.day(), clock.instant(), status, fault))
                .replaceWithVoid();
    }

    /** The partner offers a file, which becomes that of a statement. */
    Uni<Void> offered(Wanted wanted, UUID statementId, long bytes) {
        return pool.preparedQuery(OFFERED)
                .execute(Values.of(wanted.partner(), wanted.day(), statementId, bytes))
                .replaceWithVoid();
    }

    /** The latest days first. */
    Uni<List<StatementFetchView>> list(String partner, int most) {
        return pool.preparedQuery(LIST)
                .execute(Values.of(partner, most))
                .map(rows -> Rows.list(rows, StatementFetchView::of))
                .chain(views -> uploads.received(views.stream()
                                .map(StatementFetchView::statementId)
                                .filter(Objects::nonNull)
                                .toList())
                        .map(received -> views.stream()
                                .map(view ->
                                        view.statementId() == null ? view : view.with(received.get(view.statementId())))
                                .toList()));
    }
}
