package id.prakerja.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kafka's own producer benchmark as a process of its own, with the settings of the relay's producer. */
public final class ProducerPerformance {

    private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");

    private final String bootstrapServers;
    private final String topic;
    private final int recordBytes;

    /** Sends records of this size to a topic. */
    public ProducerPerformance(String bootstrapServers, String topic, int recordBytes) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.recordBytes = recordBytes;
    }

    /** Sends so many records; gives the rate over all of them, as Kafka's program tells it. */
    public double recordsPerSecond(int records) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.kafka.tools.ProducerPerformance",
                "--topic",
                topic,
                "--num-records",
                Integer.toString(records),
                "--record-size",
                Integer.toString(recordBytes),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + bootstrapServers,
                "acks=all",
                "linger.ms=5",
                "batch.size=65536");
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String last = "";
            Matcher rate = RATE.matcher(said);
            while (rate.find()) {
                last = rate.group(1);
            }
            if (last.isEmpty()) {
                throw new IllegalStateException("Kafka's producer benchmark gave no rate: " + said);
            }
            return Double.parseDouble(last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
