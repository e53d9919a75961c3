package id.prakerja.runner.verification;

import id.prakerja.draw.publication.LoggedWaves;
import id.prakerja.transparency.FolderFiles;
import id.prakerja.transparency.LogAudit;
import id.prakerja.transparency.LogFiles;
import id.prakerja.transparency.NoteKey;
import id.prakerja.transparency.SignedNote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./prakerja verify-log}: checks the public log from its files, and writes its entries for {@code verify-draw}. */
@Command(
        name = "verify-log",
        description = "Check the public log from its files alone.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exits with 0 if nothing is wrong, with 1 if something is; the first thing is named.",
            "What is in the log, and how it is read: docs/public-log.md."
        })
public final class VerifyLogCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOG", description = "Where the files of the log lie: an address, or a folder.")
    private String address;

    @Option(names = "--key", paramLabel = "KEY", required = true, description = "Key of the log.")
    private String key;

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description = "Key of a witness whose cosignature must be there; may be given several times.")
    private List<String> witnesses = new ArrayList<>();

    @Option(
            names = "--kept",
            paramLabel = "NOTE",
            description = "A file with a checkpoint that somebody kept; may be given several times.")
    private List<Path> kept = new ArrayList<>();

    @Option(
            names = "--entries",
            paramLabel = "FILE",
            description = "Where to write the entries, one a line, for verify-draw.")
    private Path entries;

    @Spec
    private CommandSpec spec;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException {
        LogFiles files = address.startsWith("http") ? new ServedLog(address) : new FolderFiles(Path.of(address));
        List<SignedNote> notes = new ArrayList<>();
        for (Path note : kept) {
            notes.add(SignedNote.parse(Files.readString(note)));
        }
        LogAudit.Report report = new LogAudit(
                        files,
                        NoteKey.parse(key),
                        witnesses.stream().map(NoteKey::parse).toList(),
                        witnesses.size())
                .check(notes);
        Optional<String> fault = report.fault().or(() -> LoggedWaves.fault(report.entries(), clock.instant()));
        report.checks().forEach(check -> say("ok      " + check));
        say(fault.map(found -> "FAILED  " + found).orElse("VERIFIED"));
        if (entries != null && fault.isEmpty()) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            report.entries().forEach(entry -> {
                lines.writeBytes(entry);
                lines.write('\n');
            });
            Files.write(entries, lines.toByteArray());
        }
        return fault.isPresent() ? 1 : 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
