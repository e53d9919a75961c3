package id.prakerja.incentive.entitlement;

import id.prakerja.events.ExclusionChanged;
import id.prakerja.incentive.waiting.WaitingPayouts;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The exclusion lists, version by version, against which every payout is checked (rule 3 of the programme). */
@ApplicationScoped
public class Exclusions {

    private static final String CHANGED = """
            insert into exclusion (identity_alias, list, list_version, excluded, effective_from)
            select distinct on (identity_alias, list, list_version) *
              from unnest($1::text[], $2::text[], $3::bigint[], $4::boolean[], $5::timestamptz[])
                   as e (identity_alias, list, list_version, excluded, effective_from)
             order by identity_alias, list, list_version
            on conflict do nothing
            """;

    private static final String VERSIONS = """
            insert into exclusion_list (list, list_version, effective_from)
            select list, list_version, min(effective_from)
              from unnest($1::text[], $2::bigint[], $3::timestamptz[]) as e (list, list_version, effective_from)
             group by list, list_version
             order by list, list_version
            on conflict do nothing
            """;

    private static final String CONCERNED =
            "select participant_id from participant where identity_alias = any($1::text[])";

    private final WaitingPayouts waiting;

    Exclusions(WaitingPayouts waiting) {
        this.waiting = waiting;
    }

    /**
     * People were added to or taken off a version of a list.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the versions are written
     */
    public Uni<Void> changed(SqlConnection tx, List<ReceivedEvent<ExclusionChanged>> events) {
        return tx.preparedQuery(CHANGED)
                .execute(Columns.of(events, ReceivedEvent::payload)
                        .texts(ExclusionChanged::identityAlias)
                        .texts(ExclusionChanged::list)
                        .longs(ExclusionChanged::listVersion)
                        .flags(ExclusionChanged::excluded)
                        .instants(ExclusionChanged::effectiveFrom)
                        .tuple())
                .chain(() -> tx.preparedQuery(VERSIONS)
                        .execute(Columns.of(events, ReceivedEvent::payload)
                                .texts(ExclusionChanged::list)
                                .longs(ExclusionChanged::listVersion)
                                .instants(ExclusionChanged::effectiveFrom)
                                .tuple()))
                .chain(() -> tx.preparedQuery(CONCERNED)
                        .execute(Columns.of(events, ReceivedEvent::payload)
                                .texts(ExclusionChanged::identityAlias)
                                .tuple()))
                .chain(rows -> waiting.wake(tx, Rows.uuids(rows, "participant_id")));
    }
}
