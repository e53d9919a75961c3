package id.prakerja.runner.suite;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void aPortInUseIsToldInOneSentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            Map<String, Integer> needed = Map.of("training-service", other.getLocalPort());

            PlainFailure told = assertThrows(PlainFailure.class, () -> PortCheck.requireFree(needed));

            assertEquals(
                    "Port %d is in use by another program, but training-service needs it; stop that program, or give the suite other ports with --port-base N."
                            .formatted(other.getLocalPort()),
                    told.getMessage());
        }
    }

    @Test
    void freePortsPass() {
        assertDoesNotThrow(() -> PortCheck.requireFree(SuitePorts.free().byName()));
    }

    @Test
    void aSuiteAboveAPortBaseTakesNoPortOfTheStandardOne() {
        SuitePorts beside = SuitePorts.above(9080);

        assertEquals(new Listening(9081, 9101), beside.of(Service.REGISTRATION));
        assertEquals(
                2L * beside.byName().size(),
                Stream.of(SuitePorts.standard(), beside)
                        .flatMap(ports -> ports.byName().values().stream())
                        .distinct()
                        .count());
        assertEquals(" --port-base 9080", beside.option());
        assertEquals("", SuitePorts.standard().option());
    }
}
