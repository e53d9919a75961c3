package id.prakerja.runner.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.transparency.FolderFiles;
import id.prakerja.transparency.HttpWitness;
import id.prakerja.transparency.NoteKey;
import id.prakerja.transparency.NoteSigner;
import id.prakerja.transparency.TransparencyLog;
import id.prakerja.transparency.WitnessServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WitnessCommandTest {

    private final NoteSigner signer = NoteSigner.log("prakerja.example.org/log", NoteSigner.newSeed());

    @TempDir
    Path folder;

    @Test
    void cosignsALogAndKeepsItsKeyAndMemoryOverAStart() throws IOException {
        TransparencyLog log = TransparencyLog.open(new FolderFiles(folder.resolve("log")), signer, Clock.systemUTC());
        NoteKey first = cosignedOnce(log, "one");
        NoteKey second = cosignedOnce(log, "two");

        assertEquals(first.toString(), second.toString());
    }

    @Test
    void aKeyOfALogThatIsNoneIsNamed() {
        PlainFailure failure = assertThrows(
                PlainFailure.class,
                () -> command("not+a+key", new StringWriter()).start());

        assertTrue(failure.getMessage().startsWith("--log not+a+key: "), failure.getMessage());
    }

    private NoteKey cosignedOnce(TransparencyLog log, String entry) throws IOException {
        StringWriter said = new StringWriter();
        try (WitnessServer server = command(signer.key().toString(), said).start()) {
            NoteKey key = NoteKey.parse(said.toString().strip().replace("Key of this witness: ", ""));
            log.append(List.of(entry.getBytes(StandardCharsets.UTF_8)));
            assertTrue(log.publish(List.of(new HttpWitness(URI.create("http://127.0.0.1:" + server.port()), key)), 1)
                    .isSignedBy(key));
            return key;
        }
    }

    private WitnessCommand command(String logKey, StringWriter said) {
        WitnessCommand command = new WitnessCommand();
        new CommandLine(command)
                .setOut(new PrintWriter(said, true))
                .parseArgs(
                        "--name",
                        "witness.example.org",
                        "--log",
                        logKey,
                        "--folder",
                        folder.resolve("witness").toString(),
                        "--port",
                        "0");
        return command;
    }
}
