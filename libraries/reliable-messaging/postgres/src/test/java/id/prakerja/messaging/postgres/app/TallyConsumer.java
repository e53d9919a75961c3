package id.prakerja.messaging.postgres.app;

import id.prakerja.messaging.postgres.PostgresInbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as the services write it. */
@ApplicationScoped
public class TallyConsumer {

    private final PostgresInbox inbox;
    private final TallyFeature feature;

    TallyConsumer(PostgresInbox inbox, TallyFeature feature) {
        this.inbox = inbox;
        this.feature = feature;
    }

    @Incoming("tally")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, TallyCounted.class, feature::apply);
    }
}
