package id.prakerja.benchmarks.selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The offline verifier as {@code ./prakerja verify-draw} runs it, on a package that was taken away. */
final class Verifier {

    private Verifier() {}

    /** Repeats the draw; gives the seconds it took. */
    static double seconds(Path checkout, Path resultPackage) {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx2g",
                "-jar",
                checkout.resolve("workbench/local-runner/target/local-runner.jar")
                        .toString(),
                "verify-draw",
                resultPackage.toString());
        long start = System.nanoTime();
        try {
            Process process = command.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The package was not accepted: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
