package id.prakerja.registration.door.admission;

import id.prakerja.refusal.Refusal;
import id.prakerja.registration.door.admission.domain.AdmissionProblem;
import id.prakerja.registration.door.admission.domain.Verdict;
import id.prakerja.rest.client.ClientAddresses;
import id.prakerja.rest.door.RequestPath;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.problem.CommonProblem;
import id.prakerja.rest.problem.EarlyRefusal;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands at the door, before a body is read or a token verified: whoever cannot be served soon is answered at once when to come back. An
 * overloaded service that answers everybody late answers nobody.
 */
@ApplicationScoped
public class AdmissionFilter {

    /** Header by which a place in the line is given and shown. */
    public static final String TICKET = "Waiting-Ticket";

    private static final CharSequence TICKET_HEADER = HttpHeaders.createOptimized(TICKET);
    private static final String API = "/v1/";
    private static final String APPLICANTS = "/v1/applicants";
    private static final String JOINING = "/wave-applications";
    /** Before tokens are looked at. */
    static final int PRIORITY = 250;

    private static final int FAULT = 500;
    private static final int MOST_JITTER_SECONDS = 5;

    private final Admission admission;
    private final Tickets tickets;
    private final ClientAddresses clients;
    private final EarlyRefusal early;

    AdmissionFilter(Admission admission, Tickets tickets, ClientAddresses clients, EarlyRefusal early) {
        this.clients = clients;
        this.admission = admission;
        this.tickets = tickets;
        this.early = early;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = RequestPath.of(context);
        if (!path.startsWith(API)) {
            context.next();
            return;
        }
        long pause = admission.pause(
                request.getHeader(HttpHeaders.AUTHORIZATION),
                () -> clients.of(request).host());
        if (pause > 0) {
            comeBack(context, Refusal.of(CommonProblem.TOO_MANY_REQUESTS), Duration.ofNanos(pause));
        } else if (isIntake(request, path)) {
            intake(context, path);
        } else if (admission.other()) {
            onceAtEnd(context, served -> admission.otherLeft());
            context.next();
        } else {
            comeBack(context, Refusal.of(CommonProblem.BUSY), Duration.ofSeconds(1));
        }
    }

    private static boolean isIntake(HttpServerRequest request, String path) {
        return request.method().equals(HttpMethod.POST)
                && path.startsWith(APPLICANTS)
                && (path.length() == APPLICANTS.length() || path.endsWith(JOINING));
    }

    private void intake(RoutingContext context, String path) {
        HttpServerRequest request = context.request();
        String what = path + '|' + request.getHeader(IdempotencyKey.HEADER);
        Verdict verdict = admission.intake(tickets.read(request.getHeader(TICKET_HEADER), what));
        if (verdict instanceof Verdict.Waits waits) {
            context.response().putHeader(TICKET_HEADER, tickets.written(waits.ticket(), what));
            Duration pause = spread(Duration.of(waits.pause(), ChronoUnit.MICROS));
            comeBack(context, Refusal.of(AdmissionProblem.WAITING_ROOM, Long.toString(pause.toSeconds())), pause);
        } else {
            onceAtEnd(context, admission::left);
            context.next();
        }
    }

    /** Whole seconds, a tenth of the time added by chance, so that a crowd that was refused together does not come back together. */
    private static Duration spread(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        long jitter = Math.min(MOST_JITTER_SECONDS, 1 + seconds / 10);
        return Duration.ofSeconds(seconds + ThreadLocalRandom.current().nextLong(jitter + 1));
    }

    private static void onceAtEnd(RoutingContext context, Leaving leaving) {
        AtomicBoolean gone = new AtomicBoolean();
        context.addEndHandler(end -> {
            if (gone.compareAndSet(false, true)) {
                leaving.leaves(end.succeeded() && context.response().getStatusCode() < FAULT);
            }
        });
    }

    private void comeBack(RoutingContext context, Refusal refusal, Duration pause) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds())));
        // The body that was sent is not looked at, but it must not stand in the way of the next request of the
        // connection.
        context.request().resume();
        early.answer(context, refusal);
    }

    /** What happens when somebody leaves. */
    private interface Leaving {
        void leaves(boolean served);
    }
}
