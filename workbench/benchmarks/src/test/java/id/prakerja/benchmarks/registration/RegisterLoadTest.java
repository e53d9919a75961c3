package id.prakerja.benchmarks.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.benchmarks.measurement.Conditions;
import id.prakerja.benchmarks.measurement.Progress;
import id.prakerja.benchmarks.stage.Folders;
import id.prakerja.benchmarks.stage.Stage;
import id.prakerja.runner.suite.Service;
import id.prakerja.runner.workspace.Workspace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@EnabledIfSystemProperty(
        named = "prakerja.smallest-runs",
        matches = "true",
        disabledReason = "A register is loaded where -Dprakerja.smallest-runs=true asks for it, as .ci/run does.")
class RegisterLoadTest {

    private static final int PEOPLE = 500;

    private final StringWriter told = new StringWriter();

    @Test
    void anInterruptedLoadGoesOnAndLeavesEverybodyOnceAndReady() {
        Workspace workspace = Workspace.current().in(Path.of("target", "kept-register"));
        Folders.delete(workspace.home());
        KeptRegister register = KeptRegister.of(workspace, PEOPLE, false).forTryingOut();

        load(register, 200);
        // As if it had been interrupted before the sheet was noted.
        register.noteLoaded(0);
        load(register, PEOPLE);

        try (Stage stage = register.stage(Conditions.USUAL)) {
            assertEquals(PEOPLE, count(stage, "from applicant where status = 'READY'"));
            assertEquals(PEOPLE, count(stage, "from offline_entry"));
            assertEquals(3, count(stage, "from offline_upload where status = 'DONE'"));
            assertEquals(0, count(stage, "from identity_verification"));
            assertEquals(PEOPLE, stage.newcomers(1));
            assertEquals(
                    2,
                    count(
                            stage,
                            "from pg_settings where name in ('full_page_writes', 'synchronous_commit') and setting = 'on'"));
        }
        assertTrue(told.toString().contains("200 of 200 people in the register"), told.toString());
        assertTrue(told.toString().contains("500 of 500 people in the register"), told.toString());
    }

    private void load(KeptRegister register, int until) {
        new RegisterLoad(register, new Progress(new PrintWriter(told)), 200).upTo(until);
    }

    private static long count(Stage stage, String what) {
        return stage.number(Service.REGISTRATION, "select count(*) " + what);
    }
}
