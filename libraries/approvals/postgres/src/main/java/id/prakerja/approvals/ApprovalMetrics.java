package id.prakerja.approvals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** How many proposals wait of each kind, and for how long: nobody should learn of one by its expiry. */
@ApplicationScoped
class ApprovalMetrics {

    private static final Logger LOG = Logger.getLogger(ApprovalMetrics.class);

    private final ProposalStore proposals;
    private final Approvals approvals;
    private final MultiGauge waiting;
    private final MultiGauge oldest;

    ApprovalMetrics(ProposalStore proposals, Approvals approvals, MeterRegistry meters) {
        this.proposals = proposals;
        this.approvals = approvals;
        this.waiting = MultiGauge.builder("prakerja.approvals.waiting")
                .description("Proposals that wait for another person's decision")
                .register(meters);
        this.oldest = MultiGauge.builder("prakerja.approvals.oldest.age.seconds")
                .description("How long the oldest of them has been waiting")
                .register(meters);
    }

    @Scheduled(every = "15s", identity = "approval-metrics", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        Instant now = approvals.now();
        return proposals
                .waiting(now)
                .invoke(found -> show(found, now))
                .onFailure()
                .invoke(failure -> LOG.warnf("Waiting proposals cannot be counted: %s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void show(List<ProposalStore.Waiting> found, Instant now) {
        List<WaitingView> views =
                found.stream().map(each -> WaitingView.of(each, now)).toList();
        waiting.register(
                views.stream()
                        .map(view -> MultiGauge.Row.of(Tags.of("kind", view.kind()), view.waiting()))
                        .toList(),
                true);
        oldest.register(
                views.stream()
                        .map(view -> MultiGauge.Row.of(Tags.of("kind", view.kind()), view.oldestAgeSeconds()))
                        .toList(),
                true);
    }
}
