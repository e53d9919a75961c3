package id.prakerja.registration.offices.list;

import id.prakerja.refusal.RefusedException;
import id.prakerja.registration.offices.file.FileLanes;
import id.prakerja.sheets.SheetLayout;
import id.prakerja.sheets.SheetReader;
import id.prakerja.sheets.SheetRow;
import id.prakerja.sheets.Sheets;
import id.prakerja.uploads.Uploads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Works versions of lists through: looks the file through, reads its people, and after the approval publishes the difference. Each
 * step commits where it stands.
 */
@ApplicationScoped
public class ListWorker implements FileLanes.FileWork<ListClaim> {

    private static final SheetLayout LAYOUT = new SheetLayout(List.of("nik"), List.of("nik"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ListStore store;
    private final ListReading reading;
    private final ListPublication publication;
    private final Uploads uploads;
    private final Sheets sheets;
    private final ListConfig config;
    private final FileLanes<ListClaim> lanes;

    ListWorker(
            ListStore store,
            ListReading reading,
            ListPublication publication,
            Uploads uploads,
            Sheets sheets,
            ListConfig config) {
        this.store = store;
        this.reading = reading;
        this.publication = publication;
        this.uploads = uploads;
        this.sheets = sheets;
        this.config = config;
        this.lanes = new FileLanes<>("List intake", this, config.pollInterval());
    }

    void start(@Observes StartupEvent started) {
        lanes.start(1);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        lanes.stop();
    }

    @Override
    public Uni<Optional<ListClaim>> claim() {
        return store.claims()
                .fail()
                .chain(failed -> failed == 0 ? Uni.createFrom().voidItem() : store.forgetFailed())
                .chain(store::claim);
    }

    @Override
    public Uni<Void> release(ListClaim claim, Duration pause) {
        return store.claims().release(claim, pause);
    }

    @Override
    public Uni<Void> idle() {
        return store.claims().expire();
    }

    @Override
    public void workThrough(ListClaim claim, BooleanSupplier stop) throws IOException {
        if (claim.status() == ListStatus.PUBLISHING) {
            boolean more = true;
            while (more && !stop.getAsBoolean()) {
                more = publication.step(claim).await().atMost(PATIENCE);
            }
        } else if (claim.status() == ListStatus.READING || isSound(claim)) {
            read(claim, stop);
        }
    }

    private boolean isSound(ListClaim claim) throws IOException {
        try {
            long rows = sheets.inspect(
                    claim.format(),
                    uploads.read(claim.id()),
                    LAYOUT,
                    claim.sha256(),
                    row -> store.claims().keep(claim, row));
            store.checked(claim, rows).await().atMost(PATIENCE);
            return true;
        } catch (RefusedException refused) {
            store.claims().refuse(claim, refused.refusal()).await().atMost(PATIENCE);
            return false;
        }
    }

    private void read(ListClaim claim, BooleanSupplier stop) throws IOException {
        try (SheetReader reader = sheets.read(claim.format(), uploads.read(claim.id()), LAYOUT)) {
            reader.skip(claim.rowsDone(), row -> store.claims().keep(claim, row));
            while (!stop.getAsBoolean()) {
                List<SheetRow> rows = reader.next(config.batch());
                if (rows.isEmpty()) {
                    reading.prepare(claim).await().atMost(PATIENCE);
                    return;
                }
                reading.take(claim, rows).await().atMost(PATIENCE);
            }
        }
    }
}
