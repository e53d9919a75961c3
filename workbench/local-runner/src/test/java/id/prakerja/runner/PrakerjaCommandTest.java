package id.prakerja.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PrakerjaCommandTest {

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void helpListsTheCommandsForPeopleOnly() {
        assertEquals(0, run("--help"));

        for (String command :
                new String[] {"demo", "up", "down", "status", "token", "journey", "rewind", "verify-draw", "verify-log"
                }) {
            assertTrue(said.toString().contains("\n  " + command), said.toString());
        }
        assertTrue(!said.toString().contains("run-infrastructure"), said.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "up", "down", "status", "token", "journey", "rewind", "verify-draw", "verify-log"})
    void everyCommandHasHelp(String command) {
        assertEquals(0, run(command, "--help"));

        assertTrue(said.toString().startsWith("Usage: prakerja " + command), said.toString());
    }

    @Test
    void aRoleThatIsNoneIsTold() {
        assertEquals(2, run("token", "--role", "king"));

        assertTrue(
                complained
                        .toString()
                        .startsWith("There is no role king; the roles are applicant, officer, operator, curator,"),
                complained.toString());
    }

    @Test
    void aPortBaseThatLeavesNoPortsIsTold() {
        assertEquals(2, run("status", "--port-base", "80"));

        assertTrue(
                complained.toString().startsWith("--port-base is a number from 1024 to 65000."), complained.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3"})
    void aChaosRunWithoutAKillIsRefused(String kills) {
        assertEquals(2, run("chaos", "--kills", kills));

        assertTrue(complained.toString().startsWith("--kills is a number from 1:"), complained.toString());
        assertEquals("", said.toString());
    }

    @Test
    void aServiceOrATimeThatIsNoneIsTold() {
        assertEquals(2, run("rewind", "payment-service", "--to", "2020-09-04T03:00:00Z"));
        assertTrue(complained.toString().startsWith("There is no service payment-service;"), complained.toString());

        assertEquals(2, run("rewind", "incentive-service", "--to", "yesterday", "--kafka", "localhost:1"));
        assertTrue(complained.toString().contains("--to is a time with its zone"), complained.toString());
    }

    @Test
    void somethingThatIsNoIdIsTold() {
        assertEquals(2, run("journey", "budi"));

        assertTrue(complained.toString().contains("budi"), complained.toString());
    }

    @Test
    void nothingAskedIsAnsweredWithHelp() {
        assertEquals(2, run());

        assertTrue(complained.toString().startsWith("Say what to do."), complained.toString());
    }

    private int run(String... arguments) {
        CommandLine commandLine = PrakerjaCommand.commandLine();
        commandLine.setOut(new PrintWriter(said, true));
        commandLine.setErr(new PrintWriter(complained, true));
        return commandLine.execute(arguments);
    }
}
