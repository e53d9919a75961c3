package id.prakerja.messaging.parked;

import id.prakerja.messaging.RawRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;

/** Parked events as they are kept, and as they came: between the two stands the service's {@link PayloadSeal}, if it has one. */
@ApplicationScoped
public class ParkedPayloads {

    private final Optional<PayloadSeal> seal;

    @Inject
    ParkedPayloads(Instance<PayloadSeal> seal) {
        this(seal.isResolvable() ? Optional.of(seal.get()) : Optional.empty());
    }

    /** With this seal, or none. */
    public ParkedPayloads(Optional<PayloadSeal> seal) {
        this.seal = seal;
    }

    /** The event as it is kept. */
    public KeptEvent kept(ParkedEvent event) {
        if (seal.isEmpty() || event.record().value() == null) {
            return new KeptEvent(event, Optional.empty());
        }
        ParkedEvent unreadable = with(event, seal.get()::seal);
        return new KeptEvent(
                unreadable, Optional.of(seal.get().keyOf(unreadable.record().value())));
    }

    /** The event as it came. */
    public ParkedEvent opened(ParkedEvent event) {
        return seal.map(one -> with(event, one::open)).orElse(event);
    }

    private static ParkedEvent with(ParkedEvent event, BiFunction<String, byte[], byte[]> change) {
        RawRecord record = event.record();
        if (record.value() == null) {
            return event;
        }
        RawRecord changed = new RawRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.timestamp(),
                record.headers(),
                change.apply(event.id(), record.value()));
        return new ParkedEvent(
                changed, event.status(), event.error(), event.attempts(), event.parkedAt(), event.resolution());
    }
}
