package id.prakerja.incentive.batch;

import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.polling.Rounds;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands payouts to the partners as they fall due. */
@ApplicationScoped
class BatchRunner {

    private final Instructing instructing;
    private final Issuing issuing;
    private final Confirming confirming;
    private final PollingConfig polling;

    BatchRunner(Instructing instructing, Issuing issuing, Confirming confirming, PollingConfig polling) {
        this.instructing = instructing;
        this.issuing = issuing;
        this.confirming = confirming;
        this.polling = polling;
    }

    @Scheduled(
            every = PollingConfig.INTERVAL,
            identity = "batches",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return polling.enabled()
                ? Rounds.whileMore(this::round)
                : Uni.createFrom().voidItem();
    }

    private Uni<Boolean> round() {
        return instructing
                .instruct()
                .chain(taken -> issuing.issue()
                        .chain(more -> confirming
                                .confirm()
                                .map(confirmed -> more || instructing.full(taken) || confirming.full(confirmed))));
    }
}
