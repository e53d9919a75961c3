package id.prakerja.selection.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

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

    /** What it says of a package. */
    public static List<String> verify(Path resultPackage) throws IOException {
        return run(SCRIPT, resultPackage.toString());
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
