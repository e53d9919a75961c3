package id.prakerja.runner.suite;

import id.prakerja.runner.failure.PlainFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

/** Where the groups of a service have come to in their topics, and how they are set back. */
final class ConsumerGroups implements AutoCloseable {

    /** The broker takes a killed member for alive until its session is over. */
    private static final Duration SESSION = Duration.ofSeconds(30);

    private static final Duration ASK_EVERY = Duration.ofSeconds(1);

    private final Admin admin;

    ConsumerGroups(String bootstrapServers) {
        admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers,
                "default.api.timeout.ms", 10_000,
                "request.timeout.ms", 5_000));
    }

    /** Whether a group bears the name of a service: its own, or one of its channels'. */
    static Predicate<String> of(Service service) {
        return group -> group.equals(service.module())
                || group.startsWith(service.module() + ".")
                || group.startsWith(service.shortName() + ".");
    }

    /**
     * Lets the service read again all that was written from the moment on. It must not run.
     *
     * @return how many events will be read again, by topic
     * @throws PlainFailure if the broker does not answer, or a group still has members
     */
    Map<String, Long> rewind(Service service, Instant to) {
        try {
            Map<String, Long> again = new TreeMap<>();
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(of(service))
                    .toList();
            for (String group : groups) {
                rewind(group, to).forEach((topic, events) -> again.merge(topic, events, Long::sum));
            }
            return again;
        } catch (ExecutionException refused) {
            if (isInUse(refused)) {
                throw new PlainFailure("%s still reads; stop every instance of it first.".formatted(service.module()));
            }
            throw new PlainFailure(
                    "The broker does not set it back: " + refused.getCause().getMessage(), refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainFailure("Interrupted.", e);
        }
    }

    private Map<String, Long> rewind(String group, Instant to) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        committed.values().removeIf(offset -> offset == null);
        Map<TopicPartition, ListOffsetsResultInfo> from =
                offsets(committed.keySet().stream().toList(), OffsetSpec.forTimestamp(to.toEpochMilli()));
        Map<TopicPartition, OffsetAndMetadata> back = committed.entrySet().stream()
                // Nothing was written since, or what was is not read yet: it stays where it is.
                .filter(part -> from.get(part.getKey()).offset() >= 0
                        && from.get(part.getKey()).offset() < part.getValue().offset())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        part -> new OffsetAndMetadata(from.get(part.getKey()).offset())));
        alter(group, back);
        Map<String, Long> again = new TreeMap<>();
        back.forEach(
                (part, offset) -> again.merge(part.topic(), committed.get(part).offset() - offset.offset(), Long::sum));
        return again;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> parts, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(parts.stream().collect(Collectors.toMap(part -> part, part -> which)))
                .all()
                .get();
    }

    private void alter(String group, Map<TopicPartition, OffsetAndMetadata> offsets)
            throws ExecutionException, InterruptedException {
        long until = System.nanoTime() + SESSION.toNanos();
        while (true) {
            try {
                admin.alterConsumerGroupOffsets(group, offsets).all().get();
                return;
            } catch (ExecutionException refused) {
                if (!isInUse(refused) || System.nanoTime() > until) {
                    throw refused;
                }
                Thread.sleep(ASK_EVERY.toMillis());
            }
        }
    }

    private static boolean isInUse(ExecutionException refused) {
        return refused.getCause() instanceof GroupNotEmptyException
                || refused.getCause() instanceof UnknownMemberIdException;
    }

    @Override
    public void close() {
        admin.close();
    }
}
