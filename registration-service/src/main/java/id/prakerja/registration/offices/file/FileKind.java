package id.prakerja.registration.offices.file;

import id.prakerja.work.WorkItem;
import id.prakerja.work.WorkResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.io.IOException;
import java.util.UUID;

/** What is done with files of one kind. */
public interface FileKind {

    /**
     * Works a file through, or as far as it may before the service stops; blocks, on a worker thread.
     *
     * @throws IOException if the file cannot be read for now
     */
    WorkResult work(WorkItem file) throws IOException;

    /** Forgets what was read of a file that is given up; refused where it can no longer be given up. */
    Uni<Void> forget(SqlConnection tx, UUID id);
}
