package id.prakerja.incentive;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.ParticipantRevoked;
import id.prakerja.events.Topics;
import id.prakerja.events.TrainingCompleted;
import id.prakerja.incentive.support.Books;
import id.prakerja.incentive.support.ComponentTest;
import id.prakerja.incentive.support.Person;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Records;
import id.prakerja.testkit.TestClock;
import id.prakerja.testkit.Topic;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is entitled does not depend on what is heard first. */
@ComponentTest
class EntitlementTest {

    /** A piece of news about a person. */
    enum News {
        SELECTED("SELECTION"),
        COMPLETED("FIRST_TRAINING"),
        REVIEWED("REVIEW");

        /** What the entitlement misses without it. */
        private final String fact;

        News(String fact) {
            this.fact = fact;
        }

        void publishAbout(Person person) {
            switch (this) {
                case SELECTED -> person.selected();
                case COMPLETED -> person.completed();
                case REVIEWED -> person.reviewed();
            }
        }
    }

    static Stream<List<News>> everyOrder() {
        return Stream.of(
                List.of(News.SELECTED, News.COMPLETED, News.REVIEWED),
                List.of(News.SELECTED, News.REVIEWED, News.COMPLETED),
                List.of(News.COMPLETED, News.SELECTED, News.REVIEWED),
                List.of(News.COMPLETED, News.REVIEWED, News.SELECTED),
                List.of(News.REVIEWED, News.SELECTED, News.COMPLETED),
                List.of(News.REVIEWED, News.COMPLETED, News.SELECTED));
    }

    @AfterEach
    void booksAgree() {
        Books.mustAgree();
    }

    @ParameterizedTest
    @MethodSource("everyOrder")
    void entitlesInEveryOrderOfArrivalAndOnceOnly(List<News> order) {
        Person person = new Person();
        for (News news : order) {
            assertEquals(0, person.overview().path("payouts").size());
            news.publishAbout(person);
            news.publishAbout(person);
            awaitHeard(person, news, order);
        }

        JsonNode first = person.awaitInstalment(1, "HELD");
        assertEquals("NO_LINKED_ACCOUNT", first.path("reason").asText());
        person.planned(4);
        JsonNode overview = person.overview();
        assertEquals("ENTITLED", overview.path("entitlement").path("status").asText());
        assertEquals(
                person.completedAt.toString(),
                overview.path("entitlement").path("entitledAt").asText());
        assertEquals(person.completedAt.toString(), first.path("dueAt").asText());
        assertEquals(4, overview.path("payouts").size());
    }

    @Test
    void doesNotEntitleByALaterTraining() {
        Person person = new Person().selected();
        UUID second = UUID.randomUUID();
        Topic.named(Topics.TRAINING_COMPLETED)
                .publish(
                        person.id,
                        new TrainingCompleted(
                                person.id, second, UUID.randomUUID(), "l", "C", person.completedAt, false, 100, 600));
        Database.awaitCount(1, "select count(*) from completion where enrolment_id = $1", second);
        person.reviewed();
        awaitMissing(person, List.of("FIRST_TRAINING"));
    }

    @Test
    void paysNothingToWhomHasBeenRevokedWhicheverIsHeardFirst() {
        Person revokedLast = new Person().entitled();
        revokedLast.awaitInstalment(1, "HELD");
        revoke(revokedLast);
        Person revokedFirst = new Person();
        revoke(revokedFirst);
        revokedFirst.entitled();

        for (Person person : List.of(revokedLast, revokedFirst)) {
            patiently()
                    .until(
                            () -> person.overview()
                                    .path("entitlement")
                                    .path("status")
                                    .asText(),
                            "BLOCKED"::equals);
            person.awaitInstalment(1, "BLOCKED");
            assertEquals("REVOKED", person.instalment(1).path("reason").asText());
        }
    }

    @Test
    void paysNothingForACompletionThatWasWithdrawnBeforeItWasHeardOf() {
        Person person = new Person();
        person.completionWithdrawn();

        person.payable("bni");

        JsonNode first = person.awaitInstalment(1, "BLOCKED");

        assertEquals("COMPLETION_WITHDRAWN", first.path("reason").asText());
    }

    @Test
    void anotherCompletionThatStandsPaysWhatTheWithdrawnOneDoesNot() {
        Person person = new Person();
        person.payable("bni");
        person.awaitInstruction(1, "bni");
        person.completionWithdrawn();
        TestClock.advance(Duration.ofDays(32));
        person.awaitInstalment(2, "BLOCKED");

        Topic.named(Topics.TRAINING_COMPLETED)
                .publish(
                        person.id,
                        new TrainingCompleted(
                                person.id,
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                "lembaga-2",
                                "C-2",
                                TestClock.now(),
                                false,
                                100,
                                600));

        person.awaitInstruction(2, "bni");
    }

    private static void revoke(Person person) {
        Topic.named(Topics.PARTICIPANT_REVOKED)
                .publish(person.id, new ParticipantRevoked(person.id, 6, "NO_FIRST_PURCHASE", TestClock.now()));
    }

    private static void awaitHeard(Person person, News news, List<News> order) {
        if (news != order.get(2)) {
            patiently().until(() -> {
                JsonNode missing = person.overview().path("entitlement").path("missing");
                return !missing.isMissingNode() && !missing.toString().contains(news.fact);
            });
        }
    }

    private static void awaitMissing(Person person, List<String> missing) {
        JsonNode expected = Records.JSON.valueToTree(missing);
        patiently().until(() -> person.overview().path("entitlement").path("missing"), expected::equals);
    }
}
