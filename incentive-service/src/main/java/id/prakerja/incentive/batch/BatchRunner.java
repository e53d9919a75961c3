package id.prakerja.incentive.batch;

import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.polling.PollingLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Hands payouts to the partners as they fall due. */
@ApplicationScoped
public class BatchRunner {

    private final Instructing instructing;
    private final Sending sending;
    private final PollingConfig polling;
    private final PollingLoop loop;

    BatchRunner(Instructing instructing, Sending sending, PollingConfig polling) {
        this.instructing = instructing;
        this.sending = sending;
        this.polling = polling;
        this.loop = new PollingLoop("Instructing payment partners", polling.interval(), this::round);
    }

    void start(@Observes StartupEvent start) {
        if (polling.enabled()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        loop.stop();
    }

    private Uni<Boolean> round() {
        return instructing
                .instruct()
                .chain(instructed ->
                        sending.confirm().map(sent -> Math.max(instructed, sent) == instructing.takeAtMost()));
    }
}
