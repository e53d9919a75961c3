package id.prakerja.messaging.topics;

import id.prakerja.messaging.MessagingConfig;
import id.prakerja.pacing.Backoff;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Creates the topics that are missing, on a thread of its own: a service starts also while the broker is away, and the
 * topics follow when it comes. They keep their records as long as we say, not as long as the broker happens to. Topics that exist
 * are left as they are.
 */
@Singleton
public class TopicProvisioner {

    private static final Logger LOG = Logger.getLogger(TopicProvisioner.class);
    private static final String UNLIMITED = "-1";
    private static final short ENOUGH_FOR_TWO = 3;
    private static final int REQUEST_TIMEOUT_MILLIS = 5_000;

    private final MessagingConfig config;
    private final List<TopicCatalogue> catalogues;
    private final Map<String, Object> kafka;
    private volatile boolean stopping;
    private volatile Thread thread;

    /**
     * Makes it with what the application provides.
     *
     * @param config which topics, and how
     * @param catalogues the service's own list, if it has one
     * @param kafka connection properties of the application's broker
     */
    public TopicProvisioner(
            MessagingConfig config,
            @All List<TopicCatalogue> catalogues,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.catalogues = catalogues;
        this.kafka = kafka;
    }

    /** Begins to provision and runs the action when it is done, or at once if there is nothing to do. */
    public void whenProvisioned(Runnable action) {
        Set<String> names = names();
        if (!config.provisionTopics() || names.isEmpty()) {
            action.run();
            return;
        }
        thread = new Thread(() -> provision(names, action), "topic-provisioner");
        thread.setDaemon(true);
        thread.start();
    }

    /** Gives up trying. */
    public void stop() {
        stopping = true;
        LockSupport.unpark(thread);
    }

    private void provision(Set<String> names, Runnable action) {
        Backoff backoff = new Backoff(config.backoff(), config.backoffLimit());
        int failures = 0;
        while (!stopping) {
            try {
                create(names);
                action.run();
                return;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AuthorizationException) {
                    LOG.warnf(
                            "Topics are left to the administrator: %s",
                            e.getCause().getMessage());
                    action.run();
                    return;
                }
                failures++;
                if (failures == 1) {
                    LOG.warnf("Topics cannot be created yet: %s", e.getCause().getMessage());
                }
                LockSupport.parkNanos(backoff.nanos(failures));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void create(Set<String> names) throws ExecutionException, InterruptedException {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        Set<String> compacted = compacted();
        try (Admin admin = Admin.create(properties)) {
            Set<String> missing = new LinkedHashSet<>(names);
            missing.removeAll(admin.listTopics().names().get());
            List<NewTopic> topics = missing.stream()
                    .map(name -> topic(name, compacted.contains(name)))
                    .toList();
            for (var creation : admin.createTopics(topics).values().values()) {
                try {
                    creation.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) { // another service was faster
                        throw e;
                    }
                }
            }
        }
    }

    private NewTopic topic(String name, boolean compacted) {
        Map<String, String> settings = new HashMap<>();
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Short.toString(minInSyncReplicas()));
        settings.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        settings.put(
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(config.retention().toMillis()));
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, UNLIMITED);
        return new NewTopic(name, Optional.of(config.partitions()), config.replicationFactor()).configs(settings);
    }

    private short minInSyncReplicas() {
        boolean several = config.replicationFactor().orElse((short) 1) >= ENOUGH_FOR_TWO;
        return config.minInSyncReplicas().orElse(several ? (short) 2 : (short) 1);
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(config.topics().orElse(List.of()));
        catalogues.forEach(catalogue -> names.addAll(catalogue.topics()));
        return names;
    }

    private Set<String> compacted() {
        Set<String> names = new LinkedHashSet<>(config.compactedTopics().orElse(List.of()));
        catalogues.forEach(catalogue -> names.addAll(catalogue.compacted()));
        return names;
    }
}
