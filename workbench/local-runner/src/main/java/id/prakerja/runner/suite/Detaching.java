package id.prakerja.runner.suite;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lets processes outlive the command and the terminal that started them. */
final class Detaching {

    private Detaching() {}

    /** A session of its own keeps Ctrl-C and a closed terminal away; where {@code setsid} is missing, nothing does. */
    static List<String> prefix() {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, "setsid").canExecute());
        return there ? List.of("setsid") : List.of();
    }

    /** The file that is always empty. */
    static String nothing() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? "NUL" : "/dev/null";
    }
}
