package id.prakerja.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.infrastructure.LocalInfrastructureResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The parts of the kit that need an application and its servers. */
@QuarkusTest
@WithTestResource(
        value = LocalInfrastructureResource.class,
        initArgs = {@ResourceArg(name = "postgres", value = "kit"), @ResourceArg(name = "kafka", value = "true")})
@WithTestResource(TestSurroundings.class)
class KitInAnApplicationTest {

    @Inject
    Clock clock;

    @AfterEach
    void bringTheClockBack() {
        TestClock.bringBack();
    }

    @Test
    void theApplicationsClockMovesWithTheTests() {
        Instant before = clock.instant();

        TestClock.advance(Duration.ofDays(30));

        assertTrue(Duration.between(before, clock.instant()).compareTo(Duration.ofDays(30)) >= 0);
    }

    @Test
    void timeNeverGoesBackToAnInstantThatHasPassed() {
        TestClock.advance(Duration.ofDays(2));

        TestClock.advanceTo(Instant.now());

        assertTrue(Duration.between(Instant.now(), clock.instant()).compareTo(Duration.ofDays(1)) > 0);
    }

    @Test
    void aStatementSeesAndChangesTheApplicationsDatabase() throws Exception {
        Database.run("create table seat (number int)");
        Database.run("insert into seat values ($1), ($2)", 1, 2);
        try (Connection own = Database.connect();
                Statement statement = own.createStatement()) {
            assertEquals(1, statement.executeUpdate("delete from seat where number = 2"));
        }

        Database.awaitCount(1, "select count(*) from seat");
        assertEquals(1, Database.run("select number from seat").get(0).getInteger("number"));
    }

    @Test
    void whatIsPublishedUnderAKeyIsReadInOrder() throws Exception {
        Topic topic = created("kit.published");
        UUID person = People.someone();
        topic.publishAll(List.of(
                new Topic.Keyed(person, new Joined(1)),
                new Topic.Keyed(People.someone(), new Joined(2)),
                new Topic.Keyed(person, new Joined(3))));

        assertEquals(List.of(new Joined(1), new Joined(3)), topic.of(person, Joined.class));
        assertEquals(3, topic.read().size());
        assertEquals(1, topic.countContaining("2"));
    }

    @Test
    void anEventCarriesItsIdAndTypeAsTheServicesWriteThem() throws Exception {
        Topic topic = created("kit.headers");
        UUID id = UUID.randomUUID();
        topic.publish("key", "not JSON", id);

        var record = topic.of("key").get(0);
        assertEquals("not JSON", Records.text(record));
        assertEquals(id.toString(), Records.header(record, "ce_id"));
        assertEquals("kit.headers", Records.header(record, "ce_type"));
        assertEquals(null, Records.header(record, "absent"));
    }

    private static Topic created(String name) throws Exception {
        Topic topic = Topic.named(name);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", topic.servers()))) {
            admin.createTopics(List.of(new NewTopic(name, 3, (short) 1))).all().get();
        }
        return topic;
    }

    record Joined(int wave) {}
}
