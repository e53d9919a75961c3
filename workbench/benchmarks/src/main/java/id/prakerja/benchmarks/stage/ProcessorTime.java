package id.prakerja.benchmarks.stage;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Processor time that the processes on a stage have taken, to say who limits what on a machine that they share. */
public final class ProcessorTime {

    private static final String POSTGRES = "PostgreSQL";
    private static final String SERVERS = "other servers";
    private static final String GENERATOR = "generator";

    private final Map<String, Long> nanos;

    private ProcessorTime(Map<String, Long> nanos) {
        this.nanos = nanos;
    }

    /** What they have taken until now. */
    static ProcessorTime of(Map<String, ProcessHandle> named, ProcessHandle infrastructure, ProcessHandle postgres) {
        Map<String, Long> nanos = new TreeMap<>();
        named.forEach((name, process) -> nanos.put(name, taken(process)));
        nanos.put(SERVERS, taken(infrastructure));
        // Every session of PostgreSQL is a process of its own.
        nanos.put(POSTGRES, postgres.children().mapToLong(ProcessorTime::taken).sum());
        nanos.put(GENERATOR, taken(ProcessHandle.current()));
        return new ProcessorTime(nanos);
    }

    /** In words: microseconds of each since an earlier moment, for one of so many pieces of work. */
    public String since(ProcessorTime earlier, long pieces) {
        return nanos.entrySet().stream()
                .map(each -> "%s %.0f"
                        .formatted(
                                each.getKey(),
                                (each.getValue() - earlier.nanos.getOrDefault(each.getKey(), 0L))
                                        / 1e3
                                        / Math.max(1, pieces)))
                .collect(Collectors.joining(", ", "processor time for each, microseconds: ", ""));
    }

    private static long taken(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
}
