package id.prakerja.infrastructure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnePerJvmTest {

    @Test
    void aSuccessorStopsTheServersOfItsPredecessor(@TempDir Path directory) {
        Path postmaster = directory.resolve("first/postgres/data/postmaster.pid");
        Infrastructure first = open(directory.resolve("first"));
        OnePerJvm.takeOver(first);
        first.start(Part.POSTGRES);
        assertTrue(Files.exists(postmaster));

        Infrastructure second = open(directory.resolve("second"));
        OnePerJvm.takeOver(second);

        assertFalse(Files.exists(postmaster));
        second.close();
    }

    private static Infrastructure open(Path directory) {
        return new EmbeddedInfrastructure(InfrastructureSettings.keptIn(directory, 0, 0, 0));
    }
}
