package id.prakerja.runner.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.workspace.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    @TempDir
    private Path checkout;

    @Test
    void aProgramThatWasNotBuiltIsToldInOneSentence() {
        PlainFailure told = assertThrows(PlainFailure.class, () -> suite().start());

        assertEquals(
                "%s is missing; build it with ./mvnw -DskipTests package."
                        .formatted(checkout.resolve("registration-service/target/quarkus-app/quarkus-run.jar")),
                told.getMessage());
    }

    @Test
    void stoppingWhatNeverRanDoesNothing() {
        suite().stop();

        assertFalse(suite().isAnyRunning());
    }

    private Suite suite() {
        return new Suite(new Workspace(checkout, checkout.resolve(".prakerja")), SuitePorts.free());
    }
}
