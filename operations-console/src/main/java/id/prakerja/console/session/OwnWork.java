package id.prakerja.console.session;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Measures the processor time that the console itself spends on a page: what the thread of the request worked, without what it waited
 * for the services. It says the same on a machine that is busy with other things.
 */
public class OwnWork {

    /** Nanoseconds of processor time, kept with the request. */
    static final String SPENT = "own-work";

    private static final String BEGUN = "own-work-begun";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The thread that works on a request, and what it had worked before. */
    private record Begun(long thread, long nanoseconds) {}

    /** Begins to measure. */
    @ServerRequestFilter
    public void begin(ContainerRequestContext request) {
        request.setProperty(BEGUN, new Begun(Thread.currentThread().getId(), THREADS.getCurrentThreadCpuTime()));
    }

    /** Keeps what was spent, if one thread did all of it. */
    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        if (request.getProperty(BEGUN) instanceof Begun begun
                && begun.thread() == Thread.currentThread().getId()) {
            routing.put(SPENT, THREADS.getCurrentThreadCpuTime() - begun.nanoseconds());
        }
    }
}
