package id.prakerja.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void showsEnoughForTheOwnerAlone() {
        assertEquals("99••••••••••0001", Mask.number("9901010107900001"));
        assertEquals("+62••••••••890", Mask.phone("+6281234567890"));
        assertEquals("b•••@example.id", Mask.email("budi@example.id"));
        assertEquals("B••• R•••••", Mask.name("Budi Rekaan"));
    }

    @Test
    void showsNothingOfWhatIsTooShort() {
        assertEquals("•", Mask.name("O"));
        assertEquals("•@example.id", Mask.email("b@example.id"));
        assertEquals("••••••", Mask.number("123456"));
    }
}
