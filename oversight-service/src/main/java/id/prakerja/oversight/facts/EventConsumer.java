package id.prakerja.oversight.facts;

import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.messaging.postgres.PostgresInbox;
import id.prakerja.oversight.publiclog.PublicFacts;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives every topic, and hands what one poll brought to its facts topic by topic. */
@ApplicationScoped
public class EventConsumer {

    private final PostgresInbox inbox;
    private final Facts facts;
    private final PublicFacts publicFacts;

    EventConsumer(PostgresInbox inbox, Facts facts, PublicFacts publicFacts) {
        this.inbox = inbox;
        this.facts = facts;
        this.publicFacts = publicFacts;
    }

    void register(@Observes StartupEvent start) {
        Facts.ALL.forEach(this::register);
    }

    @Incoming("events")
    Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
        Map<String, Map<TopicPartition, List<ConsumerRecord<String, byte[]>>>> byTopic = new LinkedHashMap<>();
        for (TopicPartition partition : records.partitions()) {
            byTopic.computeIfAbsent(partition.topic(), topic -> new LinkedHashMap<>())
                    .put(partition, records.records(partition));
        }
        Uni<Void> done = Uni.createFrom().voidItem();
        for (var topic : byTopic.entrySet()) {
            Optional<Fact<?>> fact = Facts.of(topic.getKey());
            if (fact.isPresent()) {
                ConsumerRecords<String, byte[]> own = new ConsumerRecords<>(topic.getValue(), Map.of());
                done = done.chain(() -> process(own, fact.get()));
            }
        }
        return done;
    }

    private <T> Uni<Void> apply(SqlConnection tx, Fact<T> fact, List<ReceivedEvent<T>> events) {
        return facts.apply(tx, fact, events).chain(() -> publicFacts.keep(tx, events));
    }

    private <T> void register(Fact<T> fact) {
        inbox.register(fact.topic(), fact.type(), (tx, events) -> apply(tx, fact, events));
    }

    private <T> Uni<Void> process(ConsumerRecords<String, byte[]> records, Fact<T> fact) {
        return inbox.process(records, fact.type(), (tx, events) -> apply(tx, fact, events));
    }
}
