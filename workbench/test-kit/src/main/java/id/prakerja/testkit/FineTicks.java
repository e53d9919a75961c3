package id.prakerja.testkit;

import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.runtime.SimpleScheduler;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;

/**
 * Lets schedules of less than a second be what they say: the scheduler looks once a second at what is due, and a test waits for
 * five or six such looks one after the other.
 */
@Singleton
class FineTicks {

    private static final long EVERY_MILLIS = 50;

    void start(@Observes StartupEvent event, Scheduler scheduler, Vertx vertx) throws ReflectiveOperationException {
        Object real = ClientProxy.unwrap(scheduler);
        Method look = SimpleScheduler.class.getDeclaredMethod("checkTriggers");
        look.setAccessible(true);
        vertx.setPeriodic(EVERY_MILLIS, tick -> {
            try {
                look.invoke(real);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
