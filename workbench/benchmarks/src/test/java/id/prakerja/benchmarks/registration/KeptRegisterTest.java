package id.prakerja.benchmarks.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.benchmarks.stage.Newcomers;
import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.workspace.PropertiesFile;
import id.prakerja.runner.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRegisterTest {

    @TempDir
    private Path checkout;

    private Path migration;
    private Workspace workspace;

    @BeforeEach
    void aCheckoutWithASchema() throws IOException {
        Path migrations = checkout.resolve("registration-service/src/main/resources/db/migration");
        Files.createDirectories(migrations);
        migration = Files.writeString(migrations.resolve("V1__people.sql"), "create table applicant (id uuid)");
        workspace = new Workspace(checkout, checkout.resolve(".prakerja"));
    }

    @Test
    void whatIsLoadedIsKept() {
        KeptRegister.of(workspace, 300, false).noteLoaded(100);

        assertEquals(100, KeptRegister.of(workspace, 300, false).loaded());
        assertEquals(0, KeptRegister.of(workspace, 30, false).loaded());
    }

    @Test
    void aRegisterOfAnotherSchemaIsRefusedInASentenceThatSaysWhatToDo() throws IOException {
        KeptRegister.of(workspace, 300, false).noteLoaded(300);
        Files.writeString(migration, "create table applicant (id uuid, nik text)");

        PlainFailure refused = assertThrows(PlainFailure.class, () -> KeptRegister.of(workspace, 300, false));

        assertTrue(
                refused.getMessage().startsWith("The register of 300 people in " + workspace.home()),
                refused.getMessage());
        assertTrue(refused.getMessage().contains("--fresh"), refused.getMessage());
    }

    @Test
    void afreshMeansWithoutWhatWasThere() throws IOException {
        KeptRegister.of(workspace, 300, false).noteLoaded(300);
        Files.writeString(migration, "create table applicant (id uuid, nik text)");

        assertEquals(0, KeptRegister.of(workspace, 300, true).loaded());
        assertEquals(0, KeptRegister.of(workspace, 300, false).loaded());
    }

    @Test
    void everyNewcomerHasANumberOfItsOwnInAllRuns() {
        Path file = checkout.resolve("register.properties");

        Newcomers first = Newcomers.writtenDownIn(new PropertiesFile(file), 300);
        assertEquals(300, first.next(50));
        assertEquals(350, first.next(1));

        assertEquals(351, Newcomers.writtenDownIn(new PropertiesFile(file), 300).next(10));
    }
}
