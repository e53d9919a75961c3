package id.prakerja.registration.offices.list;

import id.prakerja.approvals.Approvals;
import id.prakerja.approvals.Submission;
import id.prakerja.registration.privacy.alias.Aliases;
import id.prakerja.sql.Values;
import id.prakerja.uploads.Uploads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Has a version of a list published by two people, or gives it up. */
@ApplicationScoped
class ListPublications {

    private static final String WITHDRAW =
            "update list_version set status = 'WITHDRAWN', finished_at = $3 where list = $1 and id = $2";

    private final Pool pool;
    private final Approvals approvals;
    private final PublishListVersion publishing;
    private final ListVersions versions;
    private final Aliases aliases;
    private final Uploads uploads;
    private final Clock clock;

    ListPublications(
            Pool pool,
            Approvals approvals,
            PublishListVersion publishing,
            ListVersions versions,
            Aliases aliases,
            Uploads uploads,
            Clock clock) {
        this.pool = pool;
        this.approvals = approvals;
        this.publishing = publishing;
        this.versions = versions;
        this.aliases = aliases;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * Prepares the publication of a version with the difference that it makes.
     *
     * @return the proposal that another person decides about; fails with a refusal
     */
    Uni<Response> request(VersionPath path, String account) {
        return pool.withTransaction(tx -> publishing
                        .difference(tx, path)
                        .chain(difference ->
                                approvals.submit(tx, publishing, path.toString(), difference, null, account)))
                .map(Submission::toResponse);
    }

    /**
     * Gives a version up that was not approved, and the proposal to publish it.
     *
     * @return completes when committed; withdrawing again changes nothing; fails with a refusal
     */
    Uni<Void> withdraw(VersionPath path, String account) {
        return pool.withTransaction(tx -> versions.lock(tx, path).chain(version -> {
            ListStatus status = ListVersions.status(version);
            if (status == ListStatus.WITHDRAWN) {
                return Uni.createFrom().voidItem();
            }
            // A file that never came whole stands in the way of the next.
            if (status != ListStatus.RECEIVING) {
                ListVersions.requirePrepared(version);
            }
            return withdraw(tx, path).chain(() -> versions.note(tx, account, "LIST_VERSION_WITHDRAWN", path, version));
        }));
    }

    private Uni<Void> withdraw(SqlConnection tx, VersionPath path) {
        return tx.preparedQuery(WITHDRAW)
                .execute(Values.of(path.list(), path.version(), clock.instant()))
                .chain(() -> aliases.forgetCandidates(tx, path.version()))
                .chain(() -> uploads.discard(tx, path.version()))
                .chain(() -> approvals.lapse(tx, publishing, path.toString()));
    }
}
