package id.prakerja.registration;

import id.prakerja.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheStructureThatAllServicesShare() {
        ArchitectureRules.check(
                "registration",
                "pages",
                "reading",
                "complaints",
                "offices",
                "waves",
                "people",
                "identity",
                "door",
                "region",
                "privacy");
    }
}
