package id.prakerja.selection.reading.figures;

import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.Problems;
import id.prakerja.selection.waves.wave.WaveConfig;
import id.prakerja.sql.Rows;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** Who will be revoked for want of a first purchase unless one is made, and when. */
@ApplicationScoped
class RevocationForecast {

    private static final String PAGE = """
            select participant_id, wave, province, first_purchase_deadline, reminded_at
              from participant
             where status = 'DETERMINED'
               and ($1::timestamptz is null or (first_purchase_deadline, participant_id) > ($1, $2))
             order by first_purchase_deadline, participant_id
             limit $3
            """;

    /** By the calendar day of the deadline, in the programme's time zone. */
    private static final String BY_DAY = """
            select (first_purchase_deadline at time zone $1)::date::text as day, wave, count(*) as count
              from participant
             where status = 'DETERMINED'
             group by day, wave
             order by day, wave
            """;

    private static final String SEPARATOR = "/";

    private final Pool pool;
    private final WaveConfig config;

    RevocationForecast(Pool pool, WaveConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** A page by deadline. */
    Uni<Page<RevocationDueView>> due(PageRequest page) {
        Position after = page.position().map(Position::parse).orElse(new Position(null, null));
        return pool.preparedQuery(PAGE)
                .execute(Values.of(after.deadline(), after.participant(), page.limit() + 1))
                .map(rows -> Rows.list(rows, RevocationDueView::of))
                .map(views -> Page.of(
                        views, page.limit(), due -> due.firstPurchaseDeadline() + SEPARATOR + due.participantId()));
    }

    /** How many by day and wave. */
    Uni<List<RevocationDayView>> byDay() {
        return pool.preparedQuery(BY_DAY)
                .execute(Values.of(config.timeZone().getId()))
                .map(rows -> Rows.list(
                        rows,
                        row -> new RevocationDayView(
                                row.getString("day"), row.getInteger("wave"), row.getLong("count"))));
    }

    private record Position(Instant deadline, UUID participant) {

        static Position parse(String position) {
            String[] parts = position.split(SEPARATOR, -1);
            try {
                return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
                throw Problems.of(CommonProblem.CURSOR_INVALID);
            }
        }
    }
}
