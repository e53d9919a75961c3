package id.prakerja.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a0", "\u202f", "\u3000", "\u200b", "\u200d", "\u200e", "\u202a", "\u2066", "\ufeff", "\u00ad",
                "\t", " ", "\u001f"
            })
    void blanksAndMarksAreTakenOffAtTheEndsAndStayInside(String mark) {
        assertEquals("Siti" + mark + "Aminah", CleanText.of(mark + mark + "Siti" + mark + "Aminah" + mark));
        assertEquals("", CleanText.of(mark));
    }

    @Test
    void ofANumberTheyAreTakenOutThroughout() {
        assertEquals("081234567890", CleanText.withoutUnseen("\u202a0812\u00a03456 7890\u202c"));
    }

    @Test
    void lettersOfEveryScriptStay() {
        assertEquals("Siti é 界 😀", CleanText.of(" Siti é 界 😀 "));
    }

    @Test
    void nulIsRefusedWhereverItIs() {
        for (String text : new String[] {"\0", "a\0", "\0a", "a\0b"}) {
            assertThrows(MalformedValueException.class, () -> CleanText.of(text));
            assertThrows(MalformedValueException.class, () -> CleanText.withoutUnseen(text));
        }
    }
}
