package id.prakerja.registration.door.admission;

import id.prakerja.registration.door.admission.domain.ClientPace;
import id.prakerja.registration.door.admission.domain.RoomSize;
import id.prakerja.registration.door.admission.domain.Ticket;
import id.prakerja.registration.door.admission.domain.Verdict;
import id.prakerja.registration.door.admission.domain.WaitingRoom;
import id.prakerja.registration.door.admission.domain.WaitingRoom.Standing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The bounds of this instance, and the counts of who was let in and who was not. */
@ApplicationScoped
class Admission {

    private static final String REQUESTS = "prakerja.admission.requests";

    private final WaitingRoom room;
    private final Optional<ClientPace> addresses;
    private final ClientPace accounts;
    private final AtomicInteger others = new AtomicInteger();
    private final int otherPlaces;
    private final Clock clock;
    private final Counter admitted;
    private final Counter waiting;
    private final Counter tooFast;
    private final Counter busy;

    Admission(AdmissionConfig config, Clock clock, MeterRegistry meters) {
        this.clock = clock;
        room = new WaitingRoom(new RoomSize(
                config.expectedPerSecond(),
                config.patience().toMillis() / 1000.0,
                config.leastPlaces(),
                config.mostPlaces(),
                config.longestPause().toSeconds(),
                config.ticketLife().toSeconds()));
        limit(config.mostPerSecond());
        accounts = new ClientPace(config.account().perSecond(), config.account().burst());
        OptionalInt address = config.address().perSecond();
        addresses = address.isPresent()
                ? Optional.of(
                        new ClientPace(address.getAsInt(), config.address().burst()))
                : Optional.empty();
        otherPlaces = config.otherPlaces();
        admitted = meters.counter(REQUESTS, "outcome", "admitted");
        waiting = meters.counter(REQUESTS, "outcome", "waiting");
        tooFast = meters.counter(REQUESTS, "outcome", "too-fast");
        busy = meters.counter(REQUESTS, "outcome", "busy");
        gauge(meters, "prakerja.admission.inside", "Registrations and joins under way", Standing::inside);
        gauge(meters, "prakerja.admission.places", "Registrations and joins that may be under way", Standing::places);
        gauge(meters, "prakerja.admission.served", "Requests a second reckoned with", Standing::servedPerSecond);
        gauge(meters, "prakerja.admission.waiting", "People whose turn has not come", Standing::waiting);
        gauge(meters, "prakerja.admission.wait.seconds", "Time until the turn of who comes now", Standing::waitSeconds);
    }

    /** Sets the ceiling; none if empty. */
    final void limit(OptionalInt mostPerSecond) {
        room.limit(mostPerSecond.isPresent() ? mostPerSecond.getAsInt() : Double.POSITIVE_INFINITY);
    }

    /**
     * Whether a client is too fast.
     *
     * @param account what distinguishes the account, or null
     * @param address where the request comes from; asked for only where addresses are held to a pace
     */
    long pause(String account, Supplier<String> address) {
        long now = System.nanoTime();
        long pause = addresses.isPresent() ? addresses.get().wait(address.get(), now) : 0;
        if (pause == 0 && account != null) {
            pause = accounts.wait(account, now);
        }
        if (pause > 0) {
            tooFast.increment();
        }
        return pause;
    }

    /** Somebody wants to register or join. */
    Verdict intake(Optional<Ticket> shown) {
        long now = now();
        Verdict verdict = shown.map(ticket -> room.returns(now, ticket)).orElseGet(() -> room.arrives(now));
        (verdict instanceof Verdict.Admitted ? admitted : waiting).increment();
        return verdict;
    }

    /** Somebody who was let in has been answered, by us or by a fault of ours. */
    void left(boolean served) {
        room.left(now(), served);
    }

    /** Somebody wants something else; false if too many do. {@link #otherLeft} is to be called at the end. */
    boolean other() {
        if (others.incrementAndGet() <= otherPlaces) {
            return true;
        }
        others.decrementAndGet();
        busy.increment();
        return false;
    }

    void otherLeft() {
        others.decrementAndGet();
    }

    Standing standing() {
        return room.standing(now());
    }

    Counts counts() {
        return new Counts((long) admitted.count(), (long) waiting.count(), (long) tooFast.count(), (long) busy.count());
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    private void gauge(MeterRegistry meters, String name, String what, ToDoubleFunction<Standing> value) {
        Gauge.builder(name, this, admission -> value.applyAsDouble(admission.standing()))
                .description(what)
                .register(meters);
    }

    /** Requests since the start of this instance, by what was said to them. */
    record Counts(long admitted, long waiting, long tooFast, long busy) {}
}
