package id.prakerja.selection.candidates.list;

import id.prakerja.events.PriorityChanged;
import id.prakerja.events.Topics;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.postgres.PostgresInbox;
import id.prakerja.selection.candidates.list.domain.ListChange;
import id.prakerja.selection.candidates.list.domain.ListKind;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives {@code priority.changed}. */
@ApplicationScoped
public class PriorityChangedConsumer {

    private final PostgresInbox inbox;
    private final ListChanges changes;

    PriorityChangedConsumer(PostgresInbox inbox, ListChanges changes) {
        this.inbox = inbox;
        this.changes = changes;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.PRIORITY_CHANGED, PriorityChanged.class, this::take);
    }

    @Incoming("priority-changed")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, PriorityChanged.class, this::take);
    }

    private Uni<Void> take(SqlConnection tx, List<ReceivedEvent<PriorityChanged>> events) {
        return changes.take(
                tx,
                events.stream()
                        .map(ReceivedEvent::payload)
                        .map(event -> new ListChange(
                                ListKind.PRIORITY,
                                event.list(),
                                event.listVersion(),
                                event.identityAlias(),
                                event.prioritised(),
                                event.effectiveFrom()))
                        .toList());
    }
}
