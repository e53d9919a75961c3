package id.prakerja.incentive.entitlement;

import id.prakerja.events.ExclusionChanged;
import id.prakerja.messaging.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The exclusion lists, version by version, against which every payout is checked (rule 3 of the programme). */
@ApplicationScoped
public class Exclusions {

    private static final String CHANGED = """
            insert into exclusion (identity_digest, list, list_version, excluded, effective_from)
            select distinct on (identity_digest, list, list_version) *
              from unnest($1::text[], $2::text[], $3::bigint[], $4::boolean[], $5::timestamptz[])
                   as e (identity_digest, list, list_version, excluded, effective_from)
             order by identity_digest, list, list_version
            on conflict do nothing
            """;

    /**
     * People were added to or taken off a version of a list.
     *
     * @param tx open transaction
     * @param events the events
     * @return completes when the versions are written
     */
    public Uni<Void> changed(SqlConnection tx, List<ReceivedEvent<ExclusionChanged>> events) {
        Columns<ExclusionChanged> columns = new Columns<>(events);
        return tx.preparedQuery(CHANGED)
                .execute(Tuple.from(List.of(
                        columns.texts(ExclusionChanged::identityDigest),
                        columns.texts(ExclusionChanged::list),
                        columns.longs(ExclusionChanged::listVersion),
                        columns.flags(ExclusionChanged::excluded),
                        columns.times(ExclusionChanged::effectiveFrom))))
                .replaceWithVoid();
    }
}
