package id.prakerja.registration.waves.wave;

import id.prakerja.events.Topics;
import id.prakerja.events.WaveChanged;
import id.prakerja.messaging.postgres.PostgresInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of waves. */
@ApplicationScoped
public class WaveConsumer {

    private final PostgresInbox inbox;
    private final WaveStore waves;

    WaveConsumer(PostgresInbox inbox, WaveStore waves) {
        this.inbox = inbox;
        this.waves = waves;
    }

    /** Names the handlers, so that events parked before a restart can be retried before a new one comes. */
    void register(@Observes StartupEvent started) {
        inbox.register(Topics.WAVE_CHANGED, WaveChanged.class, waves::apply);
    }

    /**
     * Takes a batch in.
     *
     * @param records from {@code wave.changed}
     * @return completes when every record is applied or parked
     */
    @Incoming("wave-changed")
    public Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, WaveChanged.class, waves::apply);
    }
}
