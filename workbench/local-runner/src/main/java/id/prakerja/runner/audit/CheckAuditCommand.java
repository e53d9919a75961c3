package id.prakerja.runner.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./prakerja check-audit FILE}: finds what was edited, removed or reordered in an audit file; needs no service. */
@Command(
        name = "check-audit",
        description = "Check an audit file against its manifest, and each payout against its books, offline.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exits with 0 if nothing is wrong, with 1 if something is; the first thing is named with its line.",
            "Whether the books themselves are as they were written: check-ledger, with the manifest's checkpoint."
        })
public final class CheckAuditCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Such as wave-6.ndjson; wave-6.manifest.json lies beside it.")
    private Path path;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        AuditFile file = AuditFile.of(path);
        if (!Files.isRegularFile(file.lines()) || !Files.isRegularFile(file.manifest())) {
            throw new ParameterException(
                    spec.commandLine(), "There is no %s, or no manifest beside it.".formatted(file.lines()));
        }
        AuditSummary summary = AuditSummary.of(file);
        Optional<String> fault = summary.against(file.readManifest());
        spec.commandLine()
                .getOut()
                .println(fault.map(what -> "The file is not as it was written: " + what + ".")
                        .orElseGet(() -> "The file is as it was written: %d payouts, each as its books say."
                                .formatted(summary.lines())));
        return fault.isEmpty() ? 0 : 1;
    }
}
