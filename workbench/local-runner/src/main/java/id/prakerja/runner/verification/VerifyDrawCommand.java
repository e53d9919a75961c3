package id.prakerja.runner.verification;

import id.prakerja.draw.publication.ResultPackageVerifier;
import id.prakerja.draw.publication.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./prakerja verify-draw}: repeats a wave's draw from its public package; needs no service and no network. */
@Command(
        name = "verify-draw",
        description = "Check a wave's draw from its public result package, offline.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exits with 0 if the package holds, with 1 if not; the first thing that is wrong is named with its file and line.",
            "Compare the commitment and the roots it prints with those published, or give it what you kept of them.",
            "How it works: docs/draw.md. The same in Python, independent of this: docs/verify/verify_draw.py."
        })
public final class VerifyDrawCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PACKAGE", description = "The file from GET /v1/waves/{wave}/result-package.")
    private Path file;

    @Parameters(
            index = "1..*",
            paramLabel = "KEPT",
            description = "What you kept of the wave when it was public: answers of GET /v1/waves/{wave} or …/freeze.")
    private List<Path> kept = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file %s.".formatted(file));
        }
        Verdict verdict = ResultPackageVerifier.verify(file, kept);
        verdict.lines().forEach(spec.commandLine().getOut()::println);
        return verdict.holds() ? 0 : 1;
    }
}
