package id.prakerja.selection.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The independent verifier, which needs a Python on the path. */
public final class Python {

    private static final String SCRIPT =
            Path.of("..", "docs", "verify", "verify_draw.py").toString();

    private Python() {}

    /** Whether there is a Python to run it. */
    public static boolean isPresent() {
        try {
            return !run("--version").isEmpty();
        } catch (IOException absent) {
            return false;
        }
    }

    /** What it says of a package, beside which somebody has other files. */
    public static List<String> verify(Path resultPackage, Path... beside) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(SCRIPT, resultPackage.toString()));
        Stream.of(beside).map(Path::toString).forEach(arguments::add);
        return run(arguments.toArray(String[]::new));
    }

    private static List<String> run(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("python3").redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
