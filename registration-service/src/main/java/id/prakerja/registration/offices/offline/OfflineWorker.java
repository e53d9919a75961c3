package id.prakerja.registration.offices.offline;

import id.prakerja.registration.offices.file.FileLanes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Works files of offices through. */
@ApplicationScoped
public class OfflineWorker implements FileLanes.FileWork<OfflineClaim> {

    private final OfflineStore store;
    private final OfflineWork work;
    private final OfflineConfig config;
    private final FileLanes<OfflineClaim> lanes;

    OfflineWorker(OfflineStore store, OfflineWork work, OfflineConfig config) {
        this.store = store;
        this.work = work;
        this.config = config;
        this.lanes = new FileLanes<>("Offline registration", this, config.pollInterval());
    }

    void start(@Observes StartupEvent started) {
        lanes.start(config.lanes());
    }

    void stop(@Observes ShutdownEvent shutdown) {
        lanes.stop();
    }

    @Override
    public Uni<Optional<OfflineClaim>> claim() {
        return store.claims().fail().chain(failed -> store.claim());
    }

    @Override
    public void workThrough(OfflineClaim claim, BooleanSupplier stop) throws IOException {
        work.workThrough(claim, stop);
    }

    @Override
    public Uni<Void> release(OfflineClaim claim, Duration pause) {
        return store.claims().release(claim, pause);
    }

    @Override
    public Uni<Void> idle() {
        return store.claims().expire();
    }
}
