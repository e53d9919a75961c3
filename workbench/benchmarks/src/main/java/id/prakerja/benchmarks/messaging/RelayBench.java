package id.prakerja.benchmarks.messaging;

import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.measurement.Rounds;
import id.prakerja.benchmarks.stage.ProducerPerformance;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.benchmarks.stage.StagedBenchmark;
import id.prakerja.benchmarks.stage.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Events from the outbox to Kafka, in turn with Kafka's own producer benchmark on records of the same size. */
public final class RelayBench implements StagedBenchmark {

    private static final int EVENTS = 400_000;
    private static final String TOPIC = "tally.counted";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A selected participant's event, as large as they are, under a key of its own. */
    private static final String FILL = """
            insert into outbox_event (id, topic, record_key, payload, occurred_at)
            select uuidv7(), 'tally.counted', gen_random_uuid()::text, convert_to(repeat('x', 300), 'UTF8'), now()
              from generate_series(1, %d)
            """;

    /** Value 300, key 36, headers about 190 bytes. */
    private static final int RECORD_BYTES = 526;

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String purpose() {
        return "events from the outbox to Kafka, beside Kafka's own producer benchmark";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort, Progress progress) {
        int events = effort.of(EVENTS);
        double[] relay = new double[Rounds.COUNT];
        double[] producer = new double[Rounds.COUNT];
        try (Topics topics = stage.topics()) {
            stage.startProgram("tally-service", Map.of());
            ProducerPerformance performance =
                    new ProducerPerformance(stage.suite().kafkaBootstrapServers(), "tally.asked", RECORD_BYTES);
            progress.say("warming up: %,.0f events/s".formatted(relayed(stage, topics, events)));
            for (int round = 0; round < Rounds.COUNT; round++) {
                relay[round] = relayed(stage, topics, events);
                producer[round] = performance.recordsPerSecond(events * 2);
                progress.say("relay %,.0f events/s, Kafka's producer benchmark %,.0f records/s"
                        .formatted(relay[round], producer[round]));
            }
        }
        return List.of(new Figure("relay", Rounds.middle(relay) / Rounds.middle(producer), "ratio", Bar.atLeast(0.5)));
    }

    private static double relayed(Stage stage, Topics topics, int events) {
        long before = topics.records(List.of(TOPIC));
        stage.executeIn("tally_service", FILL.formatted(events));
        long start = System.nanoTime();
        long end = topics.await(List.of(TOPIC), before + events, PATIENCE);
        return events / ((end - start) / 1e9);
    }
}
