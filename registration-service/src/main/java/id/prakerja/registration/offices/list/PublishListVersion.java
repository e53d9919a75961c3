package id.prakerja.registration.offices.list;

import id.prakerja.approvals.Approvable;
import id.prakerja.sql.Values;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Publishes a prepared version: it gets its number, and its changes go out. Two people decide about it, since the list decides who gets
 * aid and who does not; it weighs as many people as are added and removed.
 */
@Singleton
class PublishListVersion implements Approvable<ListDifference> {

    private static final String PUBLISH = """
            update list_version v
               set status = 'PUBLISHING', approved_by = $3, approved_at = $4,
                   number = 1 + (select coalesce(max(number), 0) from list_version where list = $1)
             where list = $1 and id = $2
            """;

    private final ListVersions versions;
    private final ListVersionsQuery query;
    private final ListFiles files;
    private final Clock clock;

    PublishListVersion(ListVersions versions, ListVersionsQuery query, ListFiles files, Clock clock) {
        this.versions = versions;
        this.query = query;
        this.files = files;
        this.clock = clock;
    }

    /** The difference that a version makes, as it stands; fails with {@code LIST_VERSION_UNKNOWN} or {@code LIST_VERSION_NOT_PREPARED}. */
    Uni<ListDifference> difference(SqlConnection tx, VersionPath path) {
        return prepared(tx, path).map(ListDifference::of);
    }

    @Override
    public String kind() {
        return "LIST_PUBLICATION";
    }

    @Override
    public Class<ListDifference> contentType() {
        return ListDifference.class;
    }

    /** A version that is prepared changes only by ceasing to be so. */
    @Override
    public Uni<Long> version(SqlConnection tx, String subject) {
        return versions.lock(tx, VersionPath.of(subject)).map(version -> ListVersions.isPrepared(version) ? 1L : 2L);
    }

    /** Fails with {@code LIST_VERSION_UNKNOWN} or {@code LIST_VERSION_NOT_PREPARED}. */
    @Override
    public Uni<Map<String, ?>> examine(SqlConnection tx, String subject, ListDifference difference) {
        return prepared(tx, VersionPath.of(subject)).map(version -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("list", VersionPath.of(subject).list());
            facts.put("legalBasis", version.getString("legal_basis"));
            facts.put("openedBy", version.getString("opened_by"));
            facts.put("people", difference.people());
            return facts;
        });
    }

    @Override
    public long weight(Map<String, ?> facts) {
        return ((Number) facts.get("people")).longValue();
    }

    @Override
    public Uni<Void> execute(SqlConnection tx, String subject, ListDifference difference, String by) {
        VersionPath of = VersionPath.of(subject);
        return prepared(tx, of)
                .chain(version -> tx.preparedQuery(PUBLISH)
                        .execute(Values.of(of.list(), of.version(), by, clock.instant()))
                        .chain(() -> files.publish(tx, of.version()))
                        .chain(() -> versions.note(tx, by, "LIST_VERSION_APPROVED", of, version)));
    }

    @Override
    public Uni<ListVersionView> show(SqlClient client, String subject) {
        VersionPath of = VersionPath.of(subject);
        return query.find(client, of.list(), of.version());
    }

    private Uni<Row> prepared(SqlConnection tx, VersionPath subject) {
        return versions.lock(tx, subject).invoke(ListVersions::requirePrepared);
    }
}
