package id.prakerja.training.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.prakerja.testkit.Waiting;
import id.prakerja.training.support.Course;
import id.prakerja.training.support.Learner;
import id.prakerja.training.support.ServiceTest;
import id.prakerja.training.support.WatchedCommands;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a completion costs the document server, from the request until its event is sent and it is counted. */
@ServiceTest
class CommandsOfACompletionTest {

    @Inject
    WatchedCommands commands;

    @ConfigProperty(name = "quarkus.mongodb.connection-string")
    String server;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @AfterEach
    void watchNoMore() {
        commands.end();
    }

    @Test
    void aCompletionIsAnsweredAfterOneReadAndTwoWritesAndSettledByTwoMoreOfEach() {
        Course course = Course.approved();
        complete(Learner.selected(), course); // from now on there are passes of both partners in memory
        Learner learner = Learner.selected();
        UUID enrolment = learner.begin(course);
        awaitSettled(learner);
        commands.watch(learner);

        complete(learner, enrolment, course);
        awaitSettled(learner);

        assertEquals(
                Map.of("insert unique_name", 1, "find account", 3, "update account", 3, "update figure_batch", 1),
                commands.counts());
    }

    private static void complete(Learner learner, Course course) {
        complete(learner, learner.begin(course), course);
    }

    private static void complete(Learner learner, UUID enrolment, Course course) {
        course.platform()
                .post("/v1/completions", learner.completion(course.platform(), enrolment))
                .statusCode(201);
    }

    /** By a client of the test's own, which nobody watches. */
    private void awaitSettled(Learner learner) {
        try (MongoClient client = MongoClients.create(server)) {
            Waiting.patiently().until(() -> {
                Document account = client.getDatabase(database)
                        .getCollection("account")
                        .find(new Document("_id", learner.id().toString()))
                        .first();
                return isEmpty(account, "pendingEvents") && isEmpty(account, "notes");
            });
        }
    }

    private static boolean isEmpty(Document account, String field) {
        return account.getList(field, Document.class, List.of()).isEmpty();
    }
}
