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
        List<String> said = with(bytes, List.of(kept));
        return said.get(said.size() - 1);
    }

    /** What both say of a package and of several files beside it, called kept, kept-2 and so on; all but the signature is the same. */
    static List<String> with(byte[] bytes, List<String> kept) {
        assumeTrue(PYTHON_IS_PRESENT, "python3 is not on the path: the independent verifier was not run");
        try {
            Path folder = Files.createTempDirectory("kept");
            List<Path> files = new ArrayList<>();
            for (String content : kept) {
                files.add(Files.writeString(
                        folder.resolve(files.isEmpty() ? "kept" : "kept-" + (files.size() + 1)), content));
            }
            List<String> java = withFile(
                    bytes, file -> ResultPackageVerifier.verify(file, files).lines());
            List<String> arguments =
                    new ArrayList<>(files.stream().map(Path::toString).toList());
            List<String> python = withFile(bytes, file -> {
                arguments.add(0, file.toString());
                return run(arguments.toArray(String[]::new));
            });
            assertEquals(withoutSignature(java), withoutSignature(python));
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
            return java;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> withoutSignature(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.contains("signed by the key") && !line.contains("signature was not verified"))
                .toList();
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
