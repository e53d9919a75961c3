package id.prakerja.selection.candidates.list;

import id.prakerja.events.ExclusionChanged;
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

/** Receives {@code exclusion.changed}. */
@ApplicationScoped
public class ExclusionChangedConsumer {

    private final PostgresInbox inbox;
    private final ListChanges changes;

    ExclusionChangedConsumer(PostgresInbox inbox, ListChanges changes) {
        this.inbox = inbox;
        this.changes = changes;
    }

    void register(@Observes StartupEvent start) {
        inbox.register(Topics.EXCLUSION_CHANGED, ExclusionChanged.class, this::take);
    }

    @Incoming("exclusion-changed")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        return inbox.process(records, ExclusionChanged.class, this::take);
    }

    private Uni<Void> take(SqlConnection tx, List<ReceivedEvent<ExclusionChanged>> events) {
        return changes.take(
                tx,
                events.stream()
                        .map(ReceivedEvent::payload)
                        .map(event -> new ListChange(
                                ListKind.EXCLUSION,
                                event.list(),
                                event.listVersion(),
                                event.identityAlias(),
                                event.excluded(),
                                event.effectiveFrom()))
                        .toList());
    }
}
