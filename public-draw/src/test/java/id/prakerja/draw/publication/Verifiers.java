package id.prakerja.draw.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The two verifiers, asked about the same bytes. */
final class Verifiers {

    private static final Path SCRIPT = Path.of("..", "docs", "verify", "verify_draw.py");

    private static final boolean PYTHON_IS_PRESENT = hasPython();

    private Verifiers() {}

    /** What the Java verifier says. */
    static List<String> java(byte[] bytes) {
        return withFile(bytes, file -> ResultPackageVerifier.verify(file).lines());
    }

    /** What the Python verifier says; skips the test where there is no Python. */
    static List<String> python(byte[] bytes) {
        assumeTrue(PYTHON_IS_PRESENT, "python3 is not on the path: the independent verifier was not run");
        return withFile(bytes, file -> run(file.toString()));
    }

    /** What both say of a package and of what was kept of the wave: their last lines, which are the same. */
    static String last(byte[] bytes, String kept) {
        return withFile(kept.getBytes(StandardCharsets.UTF_8), record -> {
                    List<String> java = withFile(
                            bytes,
                            file -> ResultPackageVerifier.verify(file, List.of(record))
                                    .lines());
                    String last = java.get(java.size() - 1);
                    assumeTrue(PYTHON_IS_PRESENT, "python3 is not on the path: the independent verifier was not run");
                    List<String> python = withFile(bytes, file -> run(file.toString(), record.toString()));
                    assertEquals(last, python.get(python.size() - 1));
                    return List.of(last.replace(record.getFileName().toString(), "kept"));
                })
                .get(0);
    }

    private static List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertEquals(said.endsWith("VERIFIED\n") ? 0 : 1, code, said);
        return said.lines().toList();
    }

    private static boolean hasPython() {
        try {
            Process process = new ProcessBuilder("python3", "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> withFile(byte[] bytes, Asking asking) {
        try {
            Path file = Files.createTempFile("result-package", ".zip");
            try {
                Files.write(file, bytes);
                return asking.ask(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks about a file. */
    @FunctionalInterface
    private interface Asking {
        List<String> ask(Path file) throws IOException, InterruptedException;
    }
}
