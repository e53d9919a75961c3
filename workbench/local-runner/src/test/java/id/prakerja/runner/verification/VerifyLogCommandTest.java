package id.prakerja.runner.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.transparency.FolderFiles;
import id.prakerja.transparency.NoteSigner;
import id.prakerja.transparency.SignedNote;
import id.prakerja.transparency.TransparencyLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyLogCommandTest {

    private static final String FROZEN = """
            {"topic":"wave.changed","event":{"wave":6,"version":4,"status":"CLOSED","freeze":{"drawDueAt":"2020-08-31T05:10:42Z"}}}""";
    private static final String DRAWN =
            "{\"topic\":\"wave.changed\",\"event\":{\"wave\":6,\"version\":5,\"status\":\"DRAWN\"}}";

    private final NoteSigner signer = NoteSigner.log("prakerja.example.org/log", NoteSigner.newSeed());
    private final StringWriter said = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void whatStandsInASoundLogIsWrittenForTheVerifierOfDraws() throws IOException {
        SignedNote kept = log("log", FROZEN, DRAWN);
        Path note = Files.writeString(folder.resolve("kept"), kept.toString());
        Path entries = folder.resolve("entries.ndjson");

        assertEquals(0, verify("log", "--kept", note.toString(), "--entries", entries.toString()));

        assertTrue(said.toString().endsWith("VERIFIED\n"), said.toString());
        assertEquals(List.of(FROZEN, DRAWN), Files.readAllLines(entries));
    }

    @Test
    void aDrawThatIsHeldBackIsNamedAndNothingIsWritten() throws IOException {
        log("log", FROZEN);
        Path entries = folder.resolve("entries.ndjson");

        assertEquals(1, verify("log", "--entries", entries.toString()));

        assertTrue(
                said.toString().endsWith("FAILED  Wave 6 was to be drawn at 2020-08-31T05:10:42Z, and is not.\n"),
                said.toString());
        assertFalse(Files.exists(entries));
    }

    @Test
    void anotherHistoryThanTheOneThatWasKeptIsNamed() throws IOException {
        Path note = Files.writeString(
                folder.resolve("kept"), log("honest", FROZEN, DRAWN).toString());
        log("other", DRAWN, FROZEN);

        assertEquals(1, verify("other", "--kept", note.toString()));

        assertTrue(
                said.toString().endsWith("Whoever kept the checkpoint of 2 entries was shown another history.\n"),
                said.toString());
    }

    private SignedNote log(String name, String... entries) throws IOException {
        TransparencyLog log = TransparencyLog.open(new FolderFiles(folder.resolve(name)), signer, Clock.systemUTC());
        log.append(Stream.of(entries).map(entry -> entry.getBytes(UTF_8)).toList());
        return log.publish(List.of(), 0);
    }

    private int verify(String name, String... options) {
        CommandLine commandLine = new CommandLine(new VerifyLogCommand());
        commandLine.setOut(new PrintWriter(said, true));
        return commandLine.execute(Stream.concat(
                        Stream.of(
                                folder.resolve(name).toString(),
                                "--key",
                                signer.key().toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }
}
