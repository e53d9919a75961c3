package id.prakerja.oversight.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.events.Topics;
import id.prakerja.messaging.ReceivedEvent;
import id.prakerja.oversight.support.ComponentTest;
import id.prakerja.oversight.support.History;
import id.prakerja.oversight.support.History.Told;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Waiting;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Topics are not ordered among each other, deliveries repeat: the facts are the same. */
@ComponentTest
class AnyOrderTest {

    private static final int TENS = 4;

    @Inject
    Pool pool;

    @Inject
    Facts facts;

    /** The running set is what the topics have told, and others look at it. */
    @BeforeEach
    @AfterEach
    void empty() {
        Database.run("drop schema if exists expected cascade");
        FactSet.TABLES.forEach(table -> Database.run("truncate rebuilt." + table));
    }

    @Test
    void everyTopicComesToAFact() {
        assertEquals(
                List.of(),
                Topics.ALL.stream().filter(topic -> Facts.of(topic).isEmpty()).toList());
        assertTrue(Facts.of(Topics.PAYOUT_REQUESTED_PREFIX + "gopay").isPresent());
    }

    @Test
    void whatPartnersReportIsNoFactBeforeIncentiveServiceSaysThatItCounts() {
        assertTrue(Facts.of(Topics.PAYOUT_REPORTED_PREFIX + "gopay").isEmpty());
    }

    @Test
    void everyTopicIsListenedTo() {
        Pattern listened = Pattern.compile(
                ConfigProvider.getConfig().getValue("mp.messaging.incoming.events.topic", String.class));

        assertEquals(
                List.of(),
                Topics.ALL.stream()
                        .filter(topic -> !listened.matcher(topic).matches())
                        .toList());
    }

    @Test
    void factsAreTheSameInAnyOrderAndForAnyNumberOfDeliveries() {
        List<Told> history = History.of(TENS);
        apply(history, history.size());
        Database.run("create schema expected");
        FactSet.TABLES.forEach(
                table -> Database.run("create table expected.%1$s as table rebuilt.%1$s".formatted(table)));

        for (int seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            List<Told> disordered = new ArrayList<>(history);
            for (int i = 0; i < history.size(); i++) {
                disordered.add(history.get(random.nextInt(history.size())));
            }
            Collections.shuffle(disordered, random);
            FactSet.TABLES.forEach(table -> Database.run("truncate rebuilt." + table));
            apply(disordered, 1 + random.nextInt(40));

            for (String table : FactSet.TABLES) {
                assertEquals(0, different(table), "%s, seed %d".formatted(table, seed));
            }
        }
        assertEquals(TENS * 9, Database.number("select count(*) from expected.joining"));
        assertEquals(
                2 * Database.number("select count(distinct person_id) from expected.returned_balance"),
                Database.number("select count(*) from expected.returned_balance"),
                "what comes back to a balance later goes back as well");
    }

    private static long different(String table) {
        return Database.number(
                "select count(*) from ((table expected.%1$s except table rebuilt.%1$s) union all (table rebuilt.%1$s except table expected.%1$s)) d"
                        .formatted(table));
    }

    /** In batches of one topic each, as they come from the broker. */
    private void apply(List<Told> history, int atMost) {
        for (int from = 0; from < history.size(); from += atMost) {
            Map<String, List<Told>> byTopic = new LinkedHashMap<>();
            history.subList(from, Math.min(history.size(), from + atMost))
                    .forEach(told -> byTopic.computeIfAbsent(told.topic(), topic -> new ArrayList<>())
                            .add(told));
            byTopic.forEach((topic, batch) -> Facts.of(topic).ifPresent(fact -> apply(fact, batch)));
        }
    }

    private <T> void apply(Fact<T> fact, List<Told> batch) {
        List<ReceivedEvent<T>> events = batch.stream()
                .map(told -> new ReceivedEvent<>(
                        told.id(),
                        told.topic(),
                        0,
                        told.id().getMostSignificantBits() >>> 16,
                        told.key(),
                        told.at(),
                        null,
                        fact.type().cast(told.event())))
                .toList();
        pool.withTransaction(tx -> facts.apply(tx, FactSet.REBUILT, fact, events))
                .await()
                .atMost(Waiting.PATIENCE);
    }
}
