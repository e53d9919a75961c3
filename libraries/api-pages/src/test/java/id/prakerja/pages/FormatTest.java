package id.prakerja.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource({
        "2020-05-01T05:00:00Z, 1 May 2020 12:00, 1 Mei 2020 12:00",
        "2020-10-31T17:30:00Z, 1 Nov 2020 00:30, 1 Nov 2020 00:30",
        "2020-10-05T03:00:00Z, 5 Oct 2020 10:00, 5 Okt 2020 10:00",
        "2020-12-27T05:00:00Z, 27 Dec 2020 12:00, 27 Des 2020 12:00"
    })
    void monthsAreNamedInTheLanguageOfThePage(String instant, String english, String indonesian) {
        assertEquals(english, Format.time(Language.EN, instant));
        assertEquals(indonesian, Format.time(Language.ID, instant));
    }

    @Test
    void whatIsNoInstantStaysAsItIs() {
        assertEquals("–", Format.time(Language.ID, "–"));
        assertEquals("", Format.time(Language.ID, "null"));
    }

    @ParameterizedTest
    @CsvSource({"9999, 9.999, 9.999", "12345, 12k, 12rb", "3456789, 3M, 3jt"})
    void manyAreToldInFewLettersOfTheLanguage(long value, String english, String indonesian) {
        assertEquals(english, Format.brief(Language.EN, value));
        assertEquals(indonesian, Format.brief(Language.ID, value));
    }
}
