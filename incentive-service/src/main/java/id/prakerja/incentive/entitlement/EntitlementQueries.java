package id.prakerja.incentive.entitlement;

import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads entitlements. */
@ApplicationScoped
public class EntitlementQueries {

    private static final String ONE = "select m.entitled_at, m.selected_at, m.schedule_version, v.review_required, "
            + PayoutCheck.REFUSAL + """
                   as refusal,
                   exists (select from completion c
                            where c.participant_id = m.participant_id and c.first and c.completed_at is not null) as trained,
                   exists (select from completion t
                            where t.participant_id = m.participant_id and t.completed_at is not null and
            """ + PayoutCheck.EVIDENT + """
                   ) as evident,
                   exists (select from completion c
                            where c.participant_id = m.participant_id and coalesce(c.first, true)
                              and c.reviewed_at is not null) as reviewed
              from participant m
              join lateral (select * from schedule_version s
                             where s.valid_from <= coalesce((select min(completed_at) from completion c
                                                              where c.participant_id = m.participant_id), $1)
                             order by s.valid_from desc
                             limit 1) v on true
             where m.participant_id = $2
            """;

    private final Pool pool;
    private final Clock clock;

    EntitlementQueries(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * The entitlement of one person.
     *
     * @param participantId the person
     * @return empty if no event has told of the person
     */
    public Uni<Optional<EntitlementView>> of(UUID participantId) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC), participantId))
                .map(rows -> {
                    Iterator<Row> found = rows.iterator();
                    return found.hasNext() ? Optional.of(view(found.next())) : Optional.empty();
                });
    }

    private static EntitlementView view(Row row) {
        if (row.getOffsetDateTime("entitled_at") == null) {
            return new EntitlementView("NOT_YET", null, missing(row), null, null);
        }
        Instant entitledAt = Rows.instant(row, "entitled_at");
        String refusal = row.getString("refusal");
        return new EntitlementView(
                refusal == null ? "ENTITLED" : "BLOCKED",
                entitledAt,
                null,
                row.getInteger("schedule_version"),
                refusal);
    }

    private static List<String> missing(Row row) {
        List<String> missing = new ArrayList<>();
        if (row.getOffsetDateTime("selected_at") == null) {
            missing.add("SELECTION");
        }
        if (!row.getBoolean("trained")) {
            missing.add("FIRST_TRAINING");
        } else if (!row.getBoolean("evident")) {
            missing.add("EVIDENCE");
        }
        if (row.getBoolean("review_required") && !row.getBoolean("reviewed")) {
            missing.add("REVIEW");
        }
        return missing;
    }
}
