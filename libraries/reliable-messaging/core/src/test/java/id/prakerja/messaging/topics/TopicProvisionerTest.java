package id.prakerja.messaging.topics;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.prakerja.infrastructure.Infrastructure;
import id.prakerja.infrastructure.InfrastructureSettings;
import id.prakerja.messaging.MessagingConfig;
import id.prakerja.messaging.acceptance.Configs;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicProvisionerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Infrastructure infrastructure;
    private Map<String, Object> kafka;

    @BeforeAll
    void startBroker() {
        infrastructure = Infrastructure.open(InfrastructureSettings.temporary());
        kafka = Map.of("bootstrap.servers", infrastructure.kafkaBootstrapServers());
    }

    @AfterAll
    void stopBroker() {
        infrastructure.close();
    }

    @Test
    void whatIsMissingIsCreatedAndWhatIsThereIsLeftAlone() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic("old", 2, (short) 1))).all().get();
            provision(Configs.messaging(
                    "prakerja.messaging.topics", "old,new",
                    "prakerja.messaging.partitions", "5"));
            awaitThat(2, () -> partitions(admin, "old"));
            awaitThat(5, () -> partitions(admin, "new"));

            provision(Configs.messaging(), new Waves());
            awaitThat(12, () -> partitions(admin, "wave"));
            awaitThat("compact", () -> setting(admin, "wave", "cleanup.policy"));
            awaitThat("delete", () -> setting(admin, "entry", "cleanup.policy"));
        }
    }

    @Test
    void aTopicKeepsItsRecordsAsLongAsWeSayWhateverTheBrokersDefault() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            provision(Configs.messaging("prakerja.messaging.topics", "kept", "prakerja.messaging.retention", "P40D"));
            awaitThat(Long.toString(Duration.ofDays(40).toMillis()), () -> setting(admin, "kept", "retention.ms"));
            awaitThat("-1", () -> setting(admin, "kept", "retention.bytes"));
            awaitThat("1", () -> setting(admin, "kept", "min.insync.replicas"));

            provision(Configs.messaging(
                    "prakerja.messaging.topics", "strict", "prakerja.messaging.min-in-sync-replicas", "2"));
            awaitThat("2", () -> setting(admin, "strict", "min.insync.replicas"));
        }
    }

    @Test
    void topicsFollowWhenTheBrokerComes() {
        infrastructure.stopKafka();
        TopicProvisioner provisioner =
                provisioner(Configs.messaging("prakerja.messaging.topics", "awaited"), List.of());
        CountDownLatch done = new CountDownLatch(1);
        provisioner.whenProvisioned(done::countDown);
        await().during(Duration.ofMillis(500)).atMost(PATIENCE).until(() -> done.getCount() == 1);
        infrastructure.startKafka();
        await().atMost(PATIENCE).until(() -> done.getCount() == 0);
    }

    @Test
    void whereAnAdministratorCreatesTopicsNothingIsDone() throws ExecutionException, InterruptedException {
        provision(Configs.messaging(
                "prakerja.messaging.topics", "not ours",
                "prakerja.messaging.provision-topics", "false"));
        try (Admin admin = Admin.create(kafka)) {
            assertFalse(admin.listTopics().names().get().contains("not ours"));
        }
    }

    private void provision(MessagingConfig config, TopicCatalogue... catalogues) {
        CountDownLatch done = new CountDownLatch(1);
        provisioner(config, List.of(catalogues)).whenProvisioned(done::countDown);
        await().atMost(PATIENCE).until(() -> done.getCount() == 0);
    }

    private TopicProvisioner provisioner(MessagingConfig config, List<TopicCatalogue> catalogues) {
        return new TopicProvisioner(config, catalogues, kafka);
    }

    /** The broker tells of a new topic a moment after it has confirmed it. */
    private static <T> void awaitThat(T expected, Callable<T> actual) {
        await().atMost(PATIENCE).ignoreExceptions().until(actual, expected::equals);
    }

    private static int partitions(Admin admin, String topic) throws ExecutionException, InterruptedException {
        TopicDescription description =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        return description.partitions().size();
    }

    private static String setting(Admin admin, String topic, String name)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }

    /** As a service has it. */
    private static final class Waves implements TopicCatalogue {

        @Override
        public Collection<String> topics() {
            return Set.of("wave", "entry");
        }

        @Override
        public Collection<String> compacted() {
            return Set.of("wave");
        }
    }
}
