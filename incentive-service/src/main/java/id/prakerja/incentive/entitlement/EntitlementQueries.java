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

    private static final String ONE = "select m.entitled_at, m.selected_at, " + PayoutCheck.REFUSAL + """
                   as refusal,
                   exists (select from completion c
                            where c.participant_id = m.participant_id and c.first and c.completed_at is not null) as trained,
                   exists (select from completion c
                            where c.participant_id = m.participant_id and coalesce(c.first, true)
                              and c.reviewed_at is not null) as reviewed
              from participant m where m.participant_id = $2
            """;

    private final Pool pool;
    private final Clock clock;
    private final EntitlementConfig config;

    EntitlementQueries(Pool pool, Clock clock, EntitlementConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.config = config;
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

    private EntitlementView view(Row row) {
        if (row.getOffsetDateTime("entitled_at") == null) {
            return new EntitlementView("NOT_YET", null, missing(row), null);
        }
        Instant entitledAt = Rows.instant(row, "entitled_at");
        String refusal = row.getString("refusal");
        return new EntitlementView(refusal == null ? "ENTITLED" : "BLOCKED", entitledAt, null, refusal);
    }

    private List<String> missing(Row row) {
        List<String> missing = new ArrayList<>();
        if (row.getOffsetDateTime("selected_at") == null) {
            missing.add("SELECTION");
        }
        if (!row.getBoolean("trained")) {
            missing.add("FIRST_TRAINING");
        }
        if (config.reviewRequired() && !row.getBoolean("reviewed")) {
            missing.add("REVIEW");
        }
        return missing;
    }
}
