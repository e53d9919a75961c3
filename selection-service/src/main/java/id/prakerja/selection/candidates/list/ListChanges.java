package id.prakerja.selection.candidates.list;

import id.prakerja.selection.candidates.list.domain.ListChange;
import id.prakerja.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps every change of every list, once each, and counts them by version. */
@ApplicationScoped
public class ListChanges {

    /** The key of a change is list, person and version; only changes that were not there yet are counted. */
    private static final String KEEP = """
            with arrived as (
                insert into list_change (kind, list, identity_alias, list_version, listed, effective_from)
                select distinct on (kind, list, identity_alias, list_version) *
                  from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::boolean[], $6::timestamptz[])
                       as c (kind, list, identity_alias, list_version, listed, effective_from)
                 order by kind, list, identity_alias, list_version
                    on conflict do nothing
                returning kind, list, list_version
            )
            insert into list_version (kind, list, list_version, changes)
            select kind, list, list_version, count(*) from arrived group by kind, list, list_version
                on conflict (kind, list, list_version) do update
               set changes = list_version.changes + excluded.changes
            """;

    private final ListVersions versions;

    ListChanges(ListVersions versions) {
        this.versions = versions;
    }

    /**
     * Stores changes.
     *
     * @param changes in any order, repeated or not
     */
    public Uni<Void> take(SqlConnection tx, List<ListChange> changes) {
        String[] kinds = changes.stream().map(change -> change.kind().name()).toArray(String[]::new);
        String[] lists = changes.stream().map(ListChange::list).toArray(String[]::new);
        return versions.lock(tx, kinds, lists)
                .chain(() -> tx.preparedQuery(KEEP)
                        .execute(Columns.of(changes)
                                .value(kinds)
                                .value(lists)
                                .texts(ListChange::identityAlias)
                                .longs(ListChange::version)
                                .flags(ListChange::listed)
                                .instants(ListChange::effectiveFrom)
                                .tuple()))
                .chain(() -> versions.hold(tx, kinds, lists));
    }
}
