package id.prakerja.snap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    @ParameterizedTest
    @CsvSource({
        "Siti Aminah,       SITI AMINAH,         SAME",
        "Siti Aminah,       'Hj. Siti Aminah, S.Kom', SAME",
        "Aminah Siti,       Siti Aminah,         SAME",
        "Nur'aini,          NURAINI,             SAME",
        "Siti Aminah,       Siti Aminah Putri,   DOUBTFUL",
        "Muhammad Rizki,    M. Rizki,            DOUBTFUL",
        "Muhammad Rizki,    Moh Rizki,           DOUBTFUL",
        "Siti Aminah Putri, S Aminah P,          DOUBTFUL",
        "Siti Aminah,       Siti Aminag,         DOUBTFUL",
        "Siti Aminah,       Siti Rahmah,         DIFFERENT",
        "Siti,              Sita,                DIFFERENT",
        "Siti Aminah,       S A,                 DIFFERENT",
        "Siti Aminah,       S*** A*****,         DIFFERENT",
        "Siti Aminah,       '',                  DIFFERENT",
        "Siti Siti,         Siti Aminah,         DIFFERENT"
    })
    void namesAreComparedByTheRule(String ours, String theirs, NameMatch expected) {
        assertEquals(expected, NameMatch.of(ours, theirs));
        if (!theirs.contains("*")) {
            assertEquals(expected, NameMatch.of(theirs, ours), "the other way round");
        }
    }
}
