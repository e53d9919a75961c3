package id.prakerja.incentive.schedule;

import id.prakerja.incentive.polling.PollingConfig;
import id.prakerja.incentive.polling.PollingLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Plans and schedules as time goes by. */
@ApplicationScoped
public class ScheduleRunner {

    private final Planning planning;
    private final Scheduling scheduling;
    private final PollingConfig polling;
    private final int takeAtMost;
    private final PollingLoop loop;

    ScheduleRunner(Planning planning, Scheduling scheduling, PollingConfig polling, ScheduleConfig config) {
        this.planning = planning;
        this.scheduling = scheduling;
        this.polling = polling;
        this.takeAtMost = config.takeAtMost();
        this.loop = new PollingLoop("Scheduling payouts", polling.interval(), this::round);
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
        return planning.plan()
                .chain(planned -> scheduling.scheduleDue().map(due -> Math.max(planned, due)))
                .chain(most -> scheduling.scheduleFreed().map(freed -> Math.max(most, freed)))
                .map(most -> most == takeAtMost);
    }
}
