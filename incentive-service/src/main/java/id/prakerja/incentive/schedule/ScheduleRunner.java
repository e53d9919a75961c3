package id.prakerja.incentive.schedule;

import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.polling.Rounds;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Plans, and lets go on what waited, as time goes by. */
@ApplicationScoped
class ScheduleRunner {

    private final Planning planning;
    private final Scheduling scheduling;
    private final PollingConfig polling;
    private final int takeAtMost;

    ScheduleRunner(Planning planning, Scheduling scheduling, PollingConfig polling, ScheduleConfig config) {
        this.planning = planning;
        this.scheduling = scheduling;
        this.polling = polling;
        this.takeAtMost = config.takeAtMost();
    }

    @Scheduled(
            every = PollingConfig.INTERVAL,
            identity = "schedule",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return polling.enabled()
                ? Rounds.whileMore(this::round)
                : Uni.createFrom().voidItem();
    }

    private Uni<Boolean> round() {
        return planning.planFirst()
                .chain(first -> scheduling
                        .judgeWaiting()
                        .chain(judged ->
                                planning.planFurther().map(further -> Math.max(first, Math.max(judged, further)))))
                .map(most -> most == takeAtMost);
    }
}
