package id.prakerja.registration.offices.offline;

import id.prakerja.refusal.Refusal;
import id.prakerja.refusal.RefusedException;
import id.prakerja.registration.offices.offline.domain.OfflineProblem;
import id.prakerja.registration.offices.offline.domain.WrittenForm;
import id.prakerja.sheets.SheetLayout;
import id.prakerja.sheets.SheetReader;
import id.prakerja.sheets.Sheets;
import id.prakerja.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Works one file through. First the whole file is looked at: a wrong checksum, another encoding or broken quotes refuse it before
 * any row goes in. Then its rows go in, batch by batch, each committed with the position; the worker that goes on after a crash skips
 * the rows before the position. While one batch is stored the next is checked and encrypted. Blocks, so it belongs on a worker
 * thread.
 */
@ApplicationScoped
class OfflineWork {

    /** A row of a correction that still holds only the text of the unreadable one is no blank row. */
    static final SheetLayout LAYOUT = new SheetLayout(
            Stream.concat(WrittenForm.COLUMNS.stream(), Stream.of(WrittenForm.WRITTEN))
                    .toList(),
            WrittenForm.REQUIRED_COLUMNS);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final OfflineStore store;
    private final RowStore rowStore;
    private final RowCheck check;
    private final Uploads uploads;
    private final Sheets sheets;
    private final OfflineConfig config;

    OfflineWork(
            OfflineStore store,
            RowStore rowStore,
            RowCheck check,
            Uploads uploads,
            Sheets sheets,
            OfflineConfig config) {
        this.store = store;
        this.rowStore = rowStore;
        this.check = check;
        this.uploads = uploads;
        this.sheets = sheets;
        this.config = config;
    }

    /**
     * Works a file through, or as far as it may.
     *
     * @param claim the file
     * @param stop whether to stop after the present batch
     * @throws IOException if the file cannot be read for now
     */
    void workThrough(OfflineClaim claim, BooleanSupplier stop) throws IOException {
        if (claim.status() == OfflineStatus.PROCESSING || isSound(claim)) {
            process(claim, stop);
        }
    }

    private boolean isSound(OfflineClaim claim) throws IOException {
        try {
            long rows = sheets.inspect(
                    claim.format(),
                    uploads.read(claim.id()),
                    LAYOUT,
                    claim.sha256(),
                    row -> store.claims().keep(claim, row));
            if (!claim.isCorrection() && rows != claim.forms()) {
                throw Refusal.of(OfflineProblem.ROW_COUNT_WRONG, Long.toString(rows), Integer.toString(claim.forms()))
                        .toException();
            }
            store.checked(claim, rows).await().atMost(PATIENCE);
            return true;
        } catch (RefusedException refused) {
            store.claims().refuse(claim, refused.refusal()).await().atMost(PATIENCE);
            return false;
        }
    }

    private void process(OfflineClaim claim, BooleanSupplier stop) throws IOException {
        try (SheetReader reader = sheets.read(claim.format(), uploads.read(claim.id()), LAYOUT)) {
            reader.skip(claim.rowsDone(), row -> store.claims().keep(claim, row));
            long done = claim.rowsDone();
            CompletableFuture<Void> storing = CompletableFuture.completedFuture(null);
            while (!stop.getAsBoolean()) {
                List<CheckedRow> rows = check.check(reader.next(config.batch()), claim.province(), claim.openedBy());
                storing.join();
                if (rows.isEmpty()) {
                    store.done(claim).await().atMost(PATIENCE);
                    return;
                }
                storing = rowStore.decide(claim, done, rows).subscribeAsCompletionStage();
                done += rows.size();
            }
            storing.join();
        }
    }
}
