package id.prakerja.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes of this machine that are stopped as they stand: they keep their connections, take in what the kernel takes in for them, and
 * answer nothing. Afterwards they go on.
 */
public final class Frozen {

    private Frozen() {}

    /**
     * Freezes a process and all that it has started while something is tried. The process itself stops first: what it might start in
     * between would go on.
     */
    public static void tree(ProcessHandle root, Runnable tried) {
        alone(root, () -> all(root.descendants().toList(), tried));
    }

    /** Freezes one process, and not what it has started, while something is tried. */
    public static void alone(ProcessHandle process, Runnable tried) {
        all(List.of(process), tried);
    }

    /** Freezes processes while something is tried. */
    public static void all(List<ProcessHandle> processes, Runnable tried) {
        signal("STOP", processes);
        try {
            tried.run();
        } finally {
            signal("CONT", processes);
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.stream()
                .filter(ProcessHandle::isAlive)
                .map(process -> Long.toString(process.pid()))
                .forEach(command::add);
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
