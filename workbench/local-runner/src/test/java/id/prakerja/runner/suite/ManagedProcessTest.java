package id.prakerja.runner.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ManagedProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path checkout;

    @Test
    void aLaterCommandFindsAndStopsIt() {
        process("sleeper").start(List.of("sh", "-c", "echo up; sleep 600"));

        assertTrue(process("sleeper").isRunning());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> process("sleeper").lastWords().equals("up"));
        process("sleeper").stop(Duration.ofSeconds(5));
        assertFalse(process("sleeper").isRunning());
    }

    @Test
    void oneThatDoesNotEndWhenAskedIsEndedFirmly() {
        process("stubborn").start(List.of("sh", "-c", "trap '' TERM; echo up; while true; do sleep 1; done"));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> process("stubborn").lastWords().equals("up"));

        process("stubborn").stop(Duration.ofMillis(500));

        assertFalse(process("stubborn").isRunning());
    }

    @Test
    void anotherProgramWithTheSameIdIsNotTakenForIt() throws Exception {
        Workspace workspace = workspace();
        long ownId = ProcessHandle.current().pid();
        Files.writeString(workspace.run().resolve("gone.pid"), ownId + " 1000");

        assertFalse(process("gone").isRunning());
    }

    @Test
    void itsLastWordsAreTheEndOfItsLog() throws Exception {
        Workspace workspace = workspace();
        Files.writeString(workspace.logs().resolve("dead.log"), "line\n".repeat(50) + "the reason\n");

        List<String> words = process("dead").lastWords().lines().toList();

        assertEquals(12, words.size());
        assertEquals("the reason", words.get(11));
    }

    private ManagedProcess process(String name) {
        return new ManagedProcess(workspace(), name);
    }

    private Workspace workspace() {
        Workspace workspace = new Workspace(checkout, checkout.resolve(".prakerja"));
        workspace.create();
        return workspace;
    }
}
