package id.prakerja.benchmarks.transparency;

import id.prakerja.benchmarks.measurement.Bar;
import id.prakerja.benchmarks.measurement.Benchmark;
import id.prakerja.benchmarks.measurement.Effort;
import id.prakerja.benchmarks.measurement.Figure;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.stage.Folders;
import id.prakerja.transparency.FolderFiles;
import id.prakerja.transparency.NoteSigner;
import id.prakerja.transparency.TransparencyLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Entries appended to a log on disk, every file flushed, with a signed checkpoint after each thousand. */
public final class TransparencyLogBench implements Benchmark {

    private static final int ENTRIES = 500_000;
    private static final int BETWEEN_CHECKPOINTS = 1000;

    @Override
    public String name() {
        return "transparency-log";
    }

    @Override
    public String purpose() {
        return "entries of 200 bytes appended to the log on disk, flushed, a signed checkpoint after each thousand";
    }

    @Override
    public List<Figure> run(Effort effort, Progress progress) {
        int entries = effort.of(ENTRIES);
        try {
            Path folder = Files.createTempDirectory("transparency-log");
            try {
                TransparencyLog log = TransparencyLog.open(
                        new FolderFiles(folder),
                        NoteSigner.log("prakerja.example.org/log", NoteSigner.newSeed()),
                        Clock.systemUTC());
                long start = System.nanoTime();
                for (int from = 0; from < entries; from += BETWEEN_CHECKPOINTS) {
                    log.append(batch(from, Math.min(entries, from + BETWEEN_CHECKPOINTS)));
                    log.publish(List.of(), 0);
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                progress.say("%,d entries in %.1f s".formatted(entries, seconds));
                return List.of(new Figure("transparency-log", entries / seconds, "leaves/s", Bar.atLeast(20_000)));
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log could not be written", e);
        }
    }

    private static List<byte[]> batch(int from, int to) {
        List<byte[]> batch = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            batch.add("%0200d".formatted(i).getBytes(StandardCharsets.US_ASCII));
        }
        return batch;
    }
}
