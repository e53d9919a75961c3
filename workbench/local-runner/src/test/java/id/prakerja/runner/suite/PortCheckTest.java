package id.prakerja.runner.suite;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.runner.failure.PlainFailure;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void aPortInUseIsToldInOneSentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            Map<String, Integer> needed = Map.of("training-service", other.getLocalPort());

            PlainFailure told = assertThrows(PlainFailure.class, () -> PortCheck.requireFree(needed));

            assertEquals(
                    "Port %d is in use by another program, but training-service needs it; stop that program and try again."
                            .formatted(other.getLocalPort()),
                    told.getMessage());
        }
    }

    @Test
    void freePortsPass() {
        assertDoesNotThrow(() -> PortCheck.requireFree(SuitePorts.free().byName()));
    }
}
