package id.prakerja.runner.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.runner.failure.PlainFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    /** What may pass between two looks at a clock on a busy machine. */
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void aMovedClockGoesOnFromThere() {
        ProgrammeClock clock = new ProgrammeClock(folder.resolve("clock-offset"));
        Instant august = Instant.parse("2020-08-24T02:00:00Z");

        clock.moveTo(august);

        Duration since = Duration.between(august, new ProgrammeClock(folder.resolve("clock-offset")).now());
        assertTrue(!since.isNegative() && since.compareTo(A_WHILE) < 0, since.toString());
    }

    @Test
    void anUnmovedClockIsTheSystems() {
        Instant now = new ProgrammeClock(folder.resolve("none")).now();

        assertTrue(Duration.between(now, Instant.now()).abs().compareTo(A_WHILE) < 0);
    }

    @Test
    void secretsAreMadeOnce() {
        Workspace workspace = new Workspace(folder, folder.resolve(".prakerja"));
        String first = new SuiteSecrets(workspace).key("personal-data");

        assertEquals(first, new SuiteSecrets(workspace).key("personal-data"));
        assertEquals(
                new SuiteSecrets(workspace).paymentPartner("gopay").reveal(),
                new SuiteSecrets(workspace).paymentPartner("gopay").reveal());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerReadsSecrets() throws Exception {
        Workspace workspace = new Workspace(folder, folder.resolve(".prakerja"));
        new SuiteSecrets(workspace).partnerDigestMaster();

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace.secrets())));
    }

    @Test
    void aFullDiskIsToldInOneSentence() {
        PlainFailure told = assertThrows(PlainFailure.class, () -> DiskSpace.require(folder, Long.MAX_VALUE));

        assertTrue(told.getMessage().matches("The disk of .* has [\\d,]+ MB free, but [\\d,]+ MB are needed\\."));
    }
}
