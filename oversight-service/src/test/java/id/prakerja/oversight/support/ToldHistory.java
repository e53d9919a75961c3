package id.prakerja.oversight.support;

import static io.restassured.RestAssured.given;

import id.prakerja.access.Role;
import id.prakerja.events.Topics;
import id.prakerja.oversight.facts.Facts;
import id.prakerja.oversight.support.History.Told;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Tokens;
import id.prakerja.testkit.Topic;
import id.prakerja.testkit.Waiting;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/** A history that the topics tell, once for all tests that look at what has been made of it. */
public final class ToldHistory {

    /** Tens of people in it. */
    public static final int TENS = 3;

    /** As messaging makes topics where nothing else is said. */
    private static final int PARTITIONS = 12;

    private static boolean told;

    private ToldHistory() {}

    /** Topics in no order among each other, a third of the records twice, and one record that is no event. */
    public static synchronized void tell() {
        if (told) {
            return;
        }
        told = true;
        Random random = new Random(7);
        Map<String, List<Topic.Keyed>> byTopic = new LinkedHashMap<>();
        for (Told told : History.of(TENS)) {
            List<Topic.Keyed> topic = byTopic.computeIfAbsent(told.topic(), name -> new ArrayList<>());
            topic.add(new Topic.Keyed(told.key(), told.event(), told.id()));
            if (random.nextInt(3) == 0) {
                topic.add(new Topic.Keyed(told.key(), told.event(), told.id()));
            }
        }
        byTopic.get(Topics.WAVE_CHANGED).add(0, new Topic.Keyed(besideTheWave(), "no event"));
        List<String> topics = new ArrayList<>(byTopic.keySet());
        Collections.shuffle(topics, random);
        topics.forEach(topic -> Topic.named(topic).publishAll(byTopic.get(topic)));
        Map<TopicPartition, Long> ends = ends(byTopic.keySet());
        Waiting.patiently("everything to be applied").until(() -> applied(ends) && waiting() == 0);
    }

    /** Of what is listened to; several of these topics tell of things that no figure counts. */
    private static Map<TopicPartition, Long> ends(Set<String> topics) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        topics.stream()
                .filter(topic -> Facts.of(topic).isPresent())
                .flatMap(topic -> Topic.named(topic).read().stream())
                .forEach(record -> ends.merge(
                        new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Long::max));
        return ends;
    }

    private static boolean applied(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> reached = new HashMap<>();
        Database.run("select topic, partition_no, next_offset from running.applied")
                .forEach(row -> reached.put(
                        new TopicPartition(row.getString("topic"), row.getInteger("partition_no")),
                        row.getLong("next_offset")));
        return ends.entrySet().stream().allMatch(end -> reached.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** A key whose records stand in the partition of the wave's, so that good ones follow. */
    private static String besideTheWave() {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "nobody-" + i)
                .filter(key -> partition(key) == partition(Integer.toString(History.WAVE)))
                .findFirst()
                .orElseThrow();
    }

    private static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % PARTITIONS;
    }

    private static long waiting() {
        return given()
                .auth()
                .oauth2(Tokens.staff(Role.OPERATOR))
                .get("/v1/figures")
                .jsonPath()
                .getList("waiting", Long.class)
                .stream()
                .mapToLong(waiting -> waiting == null ? 1_000 : waiting)
                .max()
                .orElse(1_000);
    }
}
