package id.prakerja.benchmarks.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.measurement.Rounds;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.benchmarks.stage.StagedBenchmark;
import id.prakerja.benchmarks.stage.TableLock;
import id.prakerja.benchmarks.stage.Topics;
import id.prakerja.runner.suite.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A consumer that changes a row and writes an outbox row for each event, in one transaction a batch. It is stopped while the
 * events are produced; the relay, which has a benchmark of its own, rests.
 */
public final class ConsumerBench implements StagedBenchmark {

    private static final int EVENTS = 600_000;
    private static final String TOPIC = "tally.asked";
    private static final String OUTBOX_ROWS =
            "select coalesce((select last_value from outbox_event_seq_seq where is_called), 0)";
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "consumer";
    }

    @Override
    public String purpose() {
        return "events consumed, each with a change of state and an outbox row";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort, Progress progress) {
        int events = effort.of(EVENTS);
        double[] rates = new double[Rounds.COUNT];
        try (Topics topics = stage.topics()) {
            stage.startProgram("tally-service", Map.of("prakerja.relay.enabled", "false"));
            progress.say("warming up: %,.0f events/s".formatted(consumed(stage, topics, events)));
            for (int round = 0; round < Rounds.COUNT; round++) {
                rates[round] = consumed(stage, topics, events);
                progress.say("%,.0f events/s".formatted(rates[round]));
            }
        }
        return List.of(new Figure("consumer", Rounds.middle(rates), "events/s", Bar.atLeast(15_000)));
    }

    /** The table is locked while the events are produced, so that consuming them begins with the commit. */
    private static double consumed(Stage stage, Topics topics, int events) {
        long before = stage.numberIn("tally_service", OUTBOX_ROWS);
        TableLock lock = stage.lock("tally_service", "tally");
        long start;
        try {
            for (int number = 0; number < events; number++) {
                String owner = UUID.randomUUID().toString();
                topics.send(
                        TOPIC,
                        owner,
                        "{\"owner\":\"%s\",\"number\":%d}"
                                .formatted(owner, number)
                                .getBytes(UTF_8));
            }
            topics.flush();
            start = System.nanoTime();
        } finally {
            lock.close();
        }
        if (!Waiting.until(
                () -> stage.numberIn("tally_service", OUTBOX_ROWS) >= before + events, LOOK_EVERY, PATIENCE)) {
            throw new IllegalStateException("Not all events were consumed");
        }
        return events / ((System.nanoTime() - start) / 1e9);
    }
}
