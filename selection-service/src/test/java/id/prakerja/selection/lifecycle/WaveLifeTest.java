package id.prakerja.selection.lifecycle;

import static id.prakerja.testkit.Waiting.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.prakerja.events.Topics;
import id.prakerja.selection.support.ServiceTest;
import id.prakerja.selection.support.Waves;
import id.prakerja.testkit.Database;
import id.prakerja.testkit.Topic;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Operators, people and late events in any order, against the whole service and its database: each answer and all that is stored is what
 * a simple model says. A failure names its seed; {@code -Dprakerja.model.seed=} plays the same again.
 */
@ServiceTest
class WaveLifeTest {

    private static final int SEQUENCES = 20;

    /** Of twenty sequences one in some thousand times lacks something of what is needed; of twice as many hardly ever. */
    private static final int MOST_SEQUENCES = 40;

    private static final int STEPS = 80;
    private static final int PEOPLE = 10;
    private static final int UNKNOWN = 2;
    private static final int WAVES = 5;
    private static final int FIRST_WAVE = 20_000;

    /** What has to happen, lest the test says little. */
    private static final List<String> NEEDED = List.of(
            "approve PLAN OK",
            "approve PLAN SAME_ACCOUNT",
            "approve RECOVERY OK",
            "approve SEATS OK",
            "approve DRAW OK",
            "approve DETERMINATION OK",
            "approve REFILL OK",
            "cancel OK",
            "cancel RECOVERY OK",
            "announcement OK",
            "revocation OK",
            "suspension OK");

    @Inject
    Clock clock;

    @Inject
    LifeService service;

    private final long seed = Long.getLong("prakerja.model.seed", System.nanoTime());
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> selected = new ArrayList<>();
    private final List<String> revoked = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    @Test
    void whateverIsDoneInWhateverOrderTheServiceAnswersAndStandsAsTheModel() throws SQLException {
        for (int sequence = 0;
                sequence < SEQUENCES
                        || (sequence < MOST_SEQUENCES && !answers.keySet().containsAll(NEEDED));
                sequence++) {
            play(sequence);
        }

        NEEDED.forEach(needed -> assertTrue(
                answers.containsKey(needed), () -> "%s never happened: %s, seed %d".formatted(needed, answers, seed)));
        everyWordWasPublishedOnce();
    }

    private void play(int sequence) throws SQLException {
        Random random = new Random(seed + sequence);
        int firstWave = FIRST_WAVE + sequence * WAVES;
        List<String> story = new ArrayList<>();
        Database.tamper("update recovered_seat set used_for = 'ELSEWHERE' where used_for is null");
        try (LifeRecords records = new LifeRecords(firstWave, firstWave + WAVES - 1)) {
            LifeModel model = new LifeModel(records);
            Proposals proposals = new Proposals(model);
            RandomSteps steps =
                    new RandomSteps(new Dice(random), model, proposals, people(random, model), firstWave, WAVES, clock);
            Set<Integer> lotteries = new HashSet<>();
            for (int count = 0; count < STEPS; count++) {
                Step step = steps.next();
                Answer answer = step.act().apply(service);
                story.add(step + ": " + answer.code());
                compare(step, answer, model, proposals, records);
                for (int wave : model.waves.keySet()) {
                    if (lotteries.add(wave)) {
                        Lottery.fix(wave, new Random(seed + wave));
                    }
                }
            }
            remember(model);
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "Seed %d, sequence %d: %s%n%s"
                            .formatted(seed, sequence, failure.getMessage(), String.join("\n", story)),
                    failure);
        }
    }

    /** Some are not registered yet. */
    private List<UUID> people(Random random, LifeModel model) {
        List<UUID> people = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(PEOPLE)
                .toList();
        List<UUID> early = people.subList(UNKNOWN, PEOPLE);
        service.register(early, "INFORMAL", Instant.EPOCH);
        early.forEach(person -> model.crowd.registers(person, false));
        return people;
    }

    private void compare(Step step, Answer answer, LifeModel model, Proposals proposals, LifeRecords records) {
        String expected = step.expect().apply(answer);
        assertEquals(expected, answer.code(), "the answer");
        assertEquals(
                String.join("\n", LifeRecords.of(model, proposals)),
                String.join("\n", records.read()),
                "what is stored");
        model.requireSound();
        answers.merge(step.kind() + " " + expected, 1, Integer::sum);
    }

    private void remember(LifeModel model) {
        model.crowd.members.forEach((person, member) -> {
            selected.add(member.wave() + " " + person);
            if (member.stand() == Crowd.Stand.REVOKED) {
                revoked.add(member.wave() + " " + person);
            }
        });
        model.waves.forEach((number, wave) ->
                LongStream.rangeClosed(1, wave.version).forEach(version -> changes.add(number + " " + version)));
    }

    private void everyWordWasPublishedOnce() {
        patiently().until(() -> Waves.get("/v1/messaging").getInt("outbox.pending") == 0);
        assertEquals(selected.stream().sorted().toList(), words(Topics.PARTICIPANT_SELECTED, "participantId"));
        assertEquals(revoked.stream().sorted().toList(), words(Topics.PARTICIPANT_REVOKED, "participantId"));
        assertEquals(changes.stream().sorted().toList(), words(Topics.WAVE_CHANGED, "version"));
    }

    private List<String> words(String topic, String about) {
        return Topic.named(topic).read(JsonNode.class).stream()
                .filter(word -> word.get("wave").asInt() >= FIRST_WAVE
                        && word.get("wave").asInt() < FIRST_WAVE + MOST_SEQUENCES * WAVES)
                .map(word -> word.get("wave").asText() + " " + word.get(about).asText())
                .sorted()
                .toList();
    }
}
