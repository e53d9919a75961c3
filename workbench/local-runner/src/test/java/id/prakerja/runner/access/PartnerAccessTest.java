package id.prakerja.runner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.infrastructure.SharedKafka;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A real broker that authorises: a partner reads its instructions and writes its reports, and can do nothing else. */
class PartnerAccessTest {

    private static final List<String> TOPICS = List.of(
            "payout.requested.bni",
            "payout.reported.bni",
            "payout.requested.ovo",
            "payout.reported.ovo",
            "incentive.disbursed",
            "applicant.registered");

    private static SharedKafka kafka;
    private static Admin administrator;

    @TempDir
    private Path folder;

    private int files;
    private Map<String, Object> bni;

    @BeforeAll
    static void start() throws Exception {
        kafka = SharedKafka.start();
        administrator = Admin.create(kafka.administrator());
        administrator
                .createTopics(TOPICS.stream()
                        .map(topic -> new NewTopic(topic, 1, (short) 1))
                        .toList())
                .all()
                .get();
        for (String topic : TOPICS) {
            Clients.send(kafka.administrator(), topic, "about " + topic);
        }
    }

    @AfterAll
    static void stop() {
        administrator.close();
        kafka.close();
    }

    @BeforeEach
    void letBniIn() throws IOException {
        bni = granted("bni");
    }

    @Test
    void aPartnerReadsItsInstructionsInItsGroupAndWritesItsReports() throws Exception {
        ConsumerRecord<String, String> instruction = Clients.firstOf(bni, "payout.requested.bni");
        Clients.send(bni, "payout.reported.bni", "settled");

        assertEquals("about payout.requested.bni", instruction.value());
        assertEquals("payment-partner-bni", bni.get("group.id"));
    }

    @Test
    void aPartnerSeesNoOtherTopic() throws Exception {
        try (Admin own = Admin.create(bni)) {
            assertEquals(
                    Set.of("payout.requested.bni", "payout.reported.bni"),
                    own.listTopics().names().get());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payout.requested.ovo",
                "payout.reported.ovo",
                "payout.reported.bni",
                "incentive.disbursed",
                "applicant.registered"
            })
    void aPartnerReadsNothingElse(String topic) {
        try (KafkaConsumer<String, String> consumer = Clients.consumer(bni)) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seek(partition, 0);

            assertThrows(
                    TopicAuthorizationException.class,
                    () -> patiently()
                            .until(() -> !consumer.poll(Duration.ofMillis(200)).isEmpty()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payout.requested.bni",
                "payout.requested.ovo",
                "payout.reported.ovo",
                "incentive.disbursed",
                "applicant.registered"
            })
    void aPartnerWritesNowhereElse(String topic) {
        assertRefused(() -> Clients.send(bni, topic, "planted"));
    }

    @Test
    void aPartnerMakesChangesAndEmptiesNoTopic() {
        try (Admin own = Admin.create(bni)) {
            assertRefused(() -> own.createTopics(List.of(new NewTopic("payout.requested.bni2", 1, (short) 1)))
                    .all()
                    .get());
            assertRefused(
                    () -> own.deleteTopics(List.of("payout.reported.bni")).all().get());
            assertRefused(() -> own.deleteRecords(
                            Map.of(new TopicPartition("payout.reported.bni", 0), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get());
            assertRefused(() -> own.describeUserScramCredentials().all().get());
            assertRefused(() -> own.describeAcls(AclBindingFilter.ANY).values().get());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incentive-service", "payment-partner-ovo", "payment-partner-bni-2"})
    void aPartnerJoinsNoOtherGroup(String group) {
        Map<String, Object> other = new HashMap<>(bni);
        other.put("group.id", group);
        try (KafkaConsumer<String, String> consumer = Clients.consumer(other)) {
            consumer.subscribe(List.of("payout.requested.bni"));

            assertThrows(
                    GroupAuthorizationException.class,
                    () -> patiently()
                            .until(() -> !consumer.poll(Duration.ofMillis(200)).isEmpty()));
        }
    }

    @Test
    void aNewPasswordEndsTheOldOne() throws Exception {
        Map<String, Object> rotated = granted("bni");

        Clients.send(rotated, "payout.reported.bni", "settled");
        assertNotLetIn(bni);
    }

    @Test
    void aPartnerWhoseAccessIsTakenIsNotLetInAndOthersAre() throws Exception {
        Map<String, Object> ovo = granted("ovo");

        assertEquals(0, run("--partner=bni", "--revoke"));
        assertEquals(0, run("--partner=bni", "--revoke"));

        assertNotLetIn(bni);
        Clients.send(ovo, "payout.reported.ovo", "settled");
    }

    @Test
    void whatAPartnerHadBeenGrantedBesidesIsTakenFromIt() throws Exception {
        PartnerAccess access = new PartnerAccess(administrator, "bni");
        administrator
                .createAcls(List.of(new AclBinding(
                        new ResourcePattern(ResourceType.TOPIC, "payout.", PatternType.PREFIXED),
                        new AccessControlEntry(
                                "User:" + access.user(), "*", AclOperation.READ, AclPermissionType.ALLOW))))
                .all()
                .get();

        Map<String, Object> again = granted("bni");

        patiently().untilAsserted(() -> {
            try (Admin own = Admin.create(again)) {
                assertEquals(
                        Set.of("payout.requested.bni", "payout.reported.bni"),
                        own.listTopics().names().get());
            }
        });
    }

    @Test
    void reportsCarryTheBrokersTimeAndNotThePartners() throws Exception {
        Clients.send(bni, "payout.reported.bni", "settled");

        assertEquals(
                TimestampType.LOG_APPEND_TIME,
                Clients.firstOf(kafka.administrator(), "payout.reported.bni", "settled")
                        .timestampType());
    }

    @Test
    void aPartnerThatIsNotConfiguredHasNoTopicsToBeLetTo() {
        assertEquals(1, run("--partner=dana", "--out=" + folder.resolve("dana.properties")));
    }

    private Map<String, Object> granted(String partner) throws IOException {
        Path file = folder.resolve("%s-%d.properties".formatted(partner, ++files));
        assertEquals(0, run("--partner=" + partner, "--out=" + file));
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        Map<String, Object> connection = new HashMap<>();
        read.stringPropertyNames().forEach(name -> connection.put(name, read.getProperty(name)));
        // What was granted is in force everywhere a moment after it was answered.
        patiently().ignoreExceptions().until(() -> {
            try (Admin own = Admin.create(connection)) {
                return own.listTopics().names().get().size() == 2;
            }
        });
        return connection;
    }

    private int run(String... arguments) {
        StringWriter said = new StringWriter();
        Path config = folder.resolve("administrator.properties");
        Properties properties = new Properties();
        kafka.administrator().forEach((name, value) -> properties.setProperty(name, value.toString()));
        try (Writer writer = Files.newBufferedWriter(config)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CommandLine(new PartnerAccessCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(Stream.concat(
                                Stream.of(arguments),
                                Stream.of(
                                        "--client-config=" + config,
                                        "--kafka=" + kafka.administrator().get("bootstrap.servers")))
                        .toArray(String[]::new));
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(2)).pollInSameThread();
    }

    private static void assertNotLetIn(Map<String, Object> connection) {
        patiently().untilAsserted(() -> {
            try (Admin own = Admin.create(connection)) {
                ExecutionException refused = assertThrows(
                        ExecutionException.class, () -> own.listTopics().names().get());
                assertInstanceOf(SaslAuthenticationException.class, refused.getCause());
            }
        });
    }

    private static void assertRefused(Executable action) {
        ExecutionException refused = assertThrows(ExecutionException.class, action);
        assertInstanceOf(AuthorizationException.class, refused.getCause());
    }
}
