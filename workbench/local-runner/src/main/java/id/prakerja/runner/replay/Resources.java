package id.prakerja.runner.replay;

import id.prakerja.runner.suite.ManagedProcess;
import id.prakerja.runner.suite.Suite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a suite takes of the machine: the data folder on the disk, and the memory of each process where the system tells it. */
record Resources(Suite suite) {

    private static final String RESIDENT = "VmRSS:";
    private static final double KIB_OF_MIB = 1024;
    private static final double BYTES_OF_MIB = 1024 * 1024;

    /** Prints both. */
    void print(PrintWriter out) {
        out.println("  %-32s %,12.0f MiB".formatted("on the disk", disk() / BYTES_OF_MIB));
        for (ManagedProcess process : suite.processes()) {
            process.handle().ifPresent(handle -> {
                long resident = resident(Path.of("/proc", Long.toString(handle.pid()), "status"));
                if (resident > 0) {
                    out.println("  %-32s %,12.0f MiB".formatted("memory of " + process.name(), resident / KIB_OF_MIB));
                }
            });
        }
    }

    private long disk() {
        try (Stream<Path> files = Files.walk(suite.workspace().data())) {
            return files.filter(Files::isRegularFile).mapToLong(Resources::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Servers remove files meanwhile. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** KiB; nothing where the system has no such file. */
    private static long resident(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notTold) {
            return 0;
        }
    }
}
