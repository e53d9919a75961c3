package id.prakerja.approvals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jboss.logging.Logger;

/** How many proposals wait of each kind, and for how long: nobody should learn of one by its expiry. */
@ApplicationScoped
class ApprovalMetrics {

    private static final Logger LOG = Logger.getLogger(ApprovalMetrics.class);

    private final ProposalStore proposals;
    private final Approvals approvals;
    private final Actions actions;
    private final MultiGauge waiting;
    private final MultiGauge oldest;

    ApprovalMetrics(ProposalStore proposals, Approvals approvals, Actions actions, MeterRegistry meters) {
        this.proposals = proposals;
        this.approvals = approvals;
        this.actions = actions;
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

    /** Kinds of which none waits show zero: a series that is not there would look like a service that is not. */
    private void show(List<ProposalStore.Waiting> found, Instant now) {
        Map<String, WaitingView> views = new TreeMap<>();
        actions.all().forEach(action -> views.put(action.kind(), new WaitingView(action.kind(), 0, now, 0)));
        found.forEach(each -> views.put(each.kind(), WaitingView.of(each, now)));
        waiting.register(rows(views.values(), WaitingView::waiting), true);
        oldest.register(rows(views.values(), WaitingView::oldestAgeSeconds), true);
    }

    private static List<MultiGauge.Row<?>> rows(Collection<WaitingView> views, ToLongFunction<WaitingView> figure) {
        return views.stream()
                .<MultiGauge.Row<?>>map(
                        view -> MultiGauge.Row.of(Tags.of("kind", view.kind()), figure.applyAsLong(view)))
                .toList();
    }
}
