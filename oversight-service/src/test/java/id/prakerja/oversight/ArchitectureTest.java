package id.prakerja.oversight;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import id.prakerja.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfStructure() {
        assertDoesNotThrow(() -> ArchitectureRules.check("oversight"));
    }
}
