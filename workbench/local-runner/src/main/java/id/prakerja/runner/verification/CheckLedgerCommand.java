package id.prakerja.runner.verification;

import id.prakerja.chain.ChainChecker;
import id.prakerja.chain.ChainReport;
import id.prakerja.transparency.NoteKey;
import id.prakerja.transparency.SignedNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./prakerja check-ledger}: finds what was edited, removed or reordered in an export of the books; needs no service. */
@Command(
        name = "check-ledger",
        description = "Check an export of the ledger, offline.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exits with 0 if nothing is wrong, with 1 if something is; the first thing is named with its line.",
            "The form of the export: libraries/hash-chain/README.md."
        })
public final class CheckLedgerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EXPORT", description = "The file from GET /v1/ledger/export.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Key of the checkpoints, from GET /v1/ledger/checkpoint.")
    private String key;

    @Option(
            names = "--checkpoint",
            paramLabel = "NOTE",
            description = "A file with a checkpoint that was kept elsewhere; more than one may be given.")
    private List<Path> checkpoints = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file %s.".formatted(file));
        }
        List<SignedNote> kept = new ArrayList<>();
        for (Path checkpoint : checkpoints) {
            kept.add(SignedNote.parse(Files.readString(checkpoint)));
        }
        try (BufferedReader export = Files.newBufferedReader(file)) {
            ChainReport report = new ChainChecker(Optional.ofNullable(key).map(NoteKey::parse), kept).check(export);
            spec.commandLine()
                    .getOut()
                    .println(
                            report.sound()
                                    ? "The books are as they were written: %d batches, %d entries, %d checkpoints."
                                            .formatted(report.batches(), report.entries(), report.checkpoints())
                                    : "The books are not as they were written: " + report.fault());
            return report.sound() ? 0 : 1;
        }
    }
}
