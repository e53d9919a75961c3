package id.prakerja.runner.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void holdsWhenAllTellTheSame() {
        Agreement agreement = Agreement.on("selected")
                .told("selection", 800)
                .told("registration", 800)
                .told("topic", 800);

        assertTrue(agreement.holds());
        assertEquals(
                "  agreed  selected                                          800   selection, registration, topic",
                agreement.line());
    }

    @Test
    void oneWhoTellsOtherwiseBreaksItAndIsShown() {
        Agreement agreement = Agreement.on("selected").told("selection", 800).told("registration", 799);

        assertFalse(agreement.holds());
        assertEquals("  DIFFERS selected                           selection 800, registration 799", agreement.line());
    }

    @Test
    void oneSourceAloneProvesNothing() {
        assertFalse(Agreement.on("selected").told("selection", 800).holds());
        assertFalse(Agreement.on("selected").holds());
    }
}
