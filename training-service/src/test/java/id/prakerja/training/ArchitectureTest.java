package id.prakerja.training;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import id.prakerja.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheStructureOfTheServices() {
        assertDoesNotThrow(() -> ArchitectureRules.check("training"));
    }
}
