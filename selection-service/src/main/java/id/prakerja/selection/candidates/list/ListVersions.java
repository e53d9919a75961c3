package id.prakerja.selection.candidates.list;

import id.prakerja.events.ListPublished;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.selection.waves.wave.ProgrammeTime;
import id.prakerja.sql.Columns;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes the publications of list versions, and tells which versions are held whole. */
@ApplicationScoped
public class ListVersions {

    /** One writer per list at a time, so that the last part to arrive sees all the others. */
    private static final String CREATE_LISTS = """
            insert into list (kind, list)
            select distinct kind, list from unnest($1::text[], $2::text[]) as l (kind, list) order by kind, list
                on conflict do nothing
            """;

    private static final String LOCK_LISTS = """
            select from list
             where (kind, list) in (select * from unnest($1::text[], $2::text[]))
             order by kind, list
               for no key update
            """;

    /** What was published of a version once does not change. */
    private static final String KEEP_PUBLICATION = """
            insert into list_version (kind, list, list_version, digest, members, added, removed, published_at)
            select distinct on (kind, list, list_version) *
              from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[],
                          $8::timestamptz[])
                   as p (kind, list, list_version, digest, members, added, removed, published_at)
             order by kind, list, list_version, published_at
                on conflict (kind, list, list_version) do update
               set digest = excluded.digest, members = excluded.members, added = excluded.added,
                   removed = excluded.removed, published_at = excluded.published_at
             where list_version.digest is null
            """;

    /**
     * A version is held once every change of it has arrived, and of every earlier version whose publication is known, and once
     * the members counted from all changes are as many as published. The last is what notices a missing earlier version
     * where its publication is gone: the topic is compacted.
     */
    private static final String HOLD = """
            update list_version v
               set held_at = $3
             where (v.kind, v.list) in (select * from unnest($1::text[], $2::text[]))
               and v.held_at is null
               and v.changes = v.added + v.removed
               and not exists (
                     select from list_version earlier
                      where earlier.kind = v.kind and earlier.list = v.list and earlier.list_version < v.list_version
                        and earlier.changes <> earlier.added + earlier.removed)
               and v.members = (
                     select count(*) filter (where listed)
                       from (select distinct on (c.identity_alias) c.listed
                               from list_change c
                              where c.kind = v.kind and c.list = v.list and c.list_version <= v.list_version
                              order by c.identity_alias, c.list_version desc) as standing)
            """;

    private final ProgrammeTime time;

    ListVersions(ProgrammeTime time) {
        this.time = time;
    }

    /**
     * Stores publications.
     *
     * @param events publications in any order, repeated or not
     */
    public Uni<Void> take(SqlConnection tx, List<ReceivedEvent<ListPublished>> events) {
        List<ListPublished> published =
                events.stream().map(ReceivedEvent::payload).toList();
        String[] kinds = published.stream().map(ListPublished::kind).toArray(String[]::new);
        String[] lists = published.stream().map(ListPublished::list).toArray(String[]::new);
        return lock(tx, kinds, lists)
                .chain(() -> tx.preparedQuery(KEEP_PUBLICATION)
                        .execute(Columns.of(published)
                                .value(kinds)
                                .value(lists)
                                .longs(ListPublished::listVersion)
                                .texts(ListPublished::digest)
                                .longs(ListPublished::members)
                                .longs(ListPublished::added)
                                .longs(ListPublished::removed)
                                .instants(ListPublished::publishedAt)
                                .tuple()))
                .chain(() -> hold(tx, kinds, lists));
    }

    /** Keeps others from writing these lists until the transaction ends; a list that is new is made. */
    Uni<Void> lock(SqlConnection tx, String[] kinds, String[] lists) {
        return tx.preparedQuery(CREATE_LISTS)
                .execute(Values.of(kinds, lists))
                .chain(() -> tx.preparedQuery(LOCK_LISTS).execute(Values.of(kinds, lists)))
                .replaceWithVoid();
    }

    /** Marks the versions of these locked lists that are whole now. */
    Uni<Void> hold(SqlConnection tx, String[] kinds, String[] lists) {
        return tx.preparedQuery(HOLD)
                .execute(Values.of(kinds, lists, time.now()))
                .replaceWithVoid();
    }
}
