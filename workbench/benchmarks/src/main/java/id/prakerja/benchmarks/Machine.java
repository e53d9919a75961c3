package id.prakerja.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

    private static final String MODEL = "model name";
    private static final String MEMORY = "MemTotal";
    private static final long KILOBYTES_PER_GIGABYTE = 1 << 20;

    private Machine() {}

    /** One line about processor, memory, system and Java. */
    static String describe() {
        return "%s, %d cores, %s GiB, %s %s, Java %s, load %.1f before the start"
                .formatted(
                        field("/proc/cpuinfo", MODEL).orElse(System.getProperty("os.arch")),
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/meminfo", MEMORY)
                                .map(kilobytes ->
                                        Long.parseLong(kilobytes.replaceAll("[^0-9]", "")) / KILOBYTES_PER_GIGABYTE)
                                .map(String::valueOf)
                                .orElse("?"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static Optional<String> field(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }
}
