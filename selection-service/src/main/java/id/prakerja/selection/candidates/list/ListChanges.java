package id.prakerja.selection.candidates.list;

import static id.prakerja.selection.candidates.list.ListVersions.column;

import id.prakerja.selection.candidates.list.domain.ListChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Keeps every change of every list, once each, and counts them by version. */
@ApplicationScoped
public class ListChanges {

    /** The key of a change is list, person and version; only changes that were not there yet are counted. */
    private static final String KEEP = """
            with arrived as (
                insert into list_change (kind, list, identity_digest, list_version, listed, effective_from)
                select distinct on (kind, list, identity_digest, list_version) *
                  from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::boolean[], $6::timestamptz[])
                       as c (kind, list, identity_digest, list_version, listed, effective_from)
                 order by kind, list, identity_digest, list_version
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
     * @param tx open transaction
     * @param changes in any order, repeated or not
     * @return completes when stored
     */
    public Uni<Void> take(SqlConnection tx, List<ListChange> changes) {
        String[] kinds = column(changes, change -> change.kind().name(), String[]::new);
        String[] lists = column(changes, ListChange::list, String[]::new);
        return versions.lock(tx, kinds, lists)
                .chain(() -> tx.preparedQuery(KEEP)
                        .execute(Tuple.from(List.of(
                                kinds,
                                lists,
                                column(changes, ListChange::identityDigest, String[]::new),
                                column(changes, ListChange::version, Long[]::new),
                                column(changes, ListChange::listed, Boolean[]::new),
                                column(
                                        changes,
                                        change -> change.effectiveFrom().atOffset(ZoneOffset.UTC),
                                        OffsetDateTime[]::new)))))
                .chain(() -> versions.hold(tx, kinds, lists));
    }
}
