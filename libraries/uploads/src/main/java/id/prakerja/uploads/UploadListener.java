package id.prakerja.uploads;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.UUID;

/** What becomes of files on their way in, for the feature that they belong to; in the transaction in which it becomes so. */
public interface UploadListener {

    /**
     * The last part has come. Not called for a file that was complete before.
     *
     * @param tx open transaction, which also stores that part
     */
    Uni<Void> completed(SqlConnection tx, UUID id);

    /**
     * Files were given up before they were complete.
     *
     * @param tx open transaction, which also deletes them
     */
    Uni<Void> abandoned(SqlConnection tx, Collection<UUID> ids);
}
