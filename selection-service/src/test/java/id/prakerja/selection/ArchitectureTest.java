package id.prakerja.selection;

import id.prakerja.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfStructure() {
        ArchitectureRules.check(
                "selection", "reading", "seats", "draw", "participants", "candidates", "waves", "open", "clock");
    }
}
