package id.prakerja.selection.candidates.list;

import id.prakerja.events.ListPublished;
import id.prakerja.events.Topics;
import id.prakerja.messaging.postgres.PostgresInbox;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives {@code list.published}. */
@ApplicationScoped
public class ListPublishedConsumer {

    private final PostgresInbox inbox;
    private final ListVersions versions;

    ListPublishedConsumer(PostgresInbox inbox, ListVersions versions) {
        this.inbox = inbox;
        this.versions = versions;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.LIST_PUBLISHED, ListPublished.class, versions::take);
    }

    @Incoming("list-published")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ListPublished.class, versions::take);
    }
}
