package id.prakerja.registration.offices.file;

import id.prakerja.sheets.Sheets;
import id.prakerja.uploads.Uploads;
import id.prakerja.work.WorkQueueSettings;
import id.prakerja.work.WorkQueues;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Opens the queue of each kind of file. */
@ApplicationScoped
public class FileQueues {

    private final Pool pool;
    private final Uploads uploads;
    private final Sheets sheets;
    private final WorkQueues queues;
    private final FileRefusals refusals;
    private final Clock clock;

    FileQueues(Pool pool, Uploads uploads, Sheets sheets, WorkQueues queues, FileRefusals refusals, Clock clock) {
        this.pool = pool;
        this.uploads = uploads;
        this.sheets = sheets;
        this.queues = queues;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Opens a queue.
     *
     * @param settings how it works; files are set aside after {@value FileQueue#MOST_FAILURES} failures
     * @param table where files of this kind stand, with the columns id, status, refusal, rows and finished_at
     * @param working status there of a file whose rows go in
     * @param kind what is done with a file
     */
    public FileQueue open(WorkQueueSettings settings, String table, String working, FileKind kind) {
        return new FileQueue(
                pool,
                uploads,
                sheets,
                new FileStanding(table, working, refusals, clock),
                kind,
                queues,
                settings.mostFailures(FileQueue.MOST_FAILURES));
    }
}
