package id.prakerja.draw;

import id.prakerja.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theDomainIsPlainJavaAndPackagesFormNoCycle() {
        ArchitectureRules.check("draw");
    }
}
