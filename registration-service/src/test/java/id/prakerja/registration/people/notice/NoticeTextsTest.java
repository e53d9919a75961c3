package id.prakerja.registration.people.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.people.notice.domain.NoticeKind;
import id.prakerja.registration.people.notice.domain.NoticeText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextsTest {

    /** Two messages' worth: Indonesian and English share the room. */
    private static final int LONGEST_SMS = 320;

    private static final Map<String, String> DETAILS = Map.of(
            "code", "482913",
            "minutes", "10",
            "wave", "6",
            "decree", "SK-99/2020",
            "deadline", "30 September 2020",
            "amount", "Rp2.400.000",
            "reason", "NO_FIRST_PURCHASE");

    private final NoticeTexts texts = new NoticeTexts();

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void everyKindHasItsTextsInBothLanguages(NoticeKind kind) {
        for (String part : List.of("sms", "subject", "body")) {
            String text = texts.text(kind + "." + part).filled(DETAILS, DETAILS, "\n");
            assertFalse(text.contains("{"), text);
            assertTrue(!part.equals("sms") || text.length() <= LONGEST_SMS, text);
        }
    }

    @Test
    void indonesianComesFirst() {
        assertEquals("Kode 1 / Code 1", new NoticeText("Kode {n}", "Code {n}").filled(one(), one(), " / "));
    }

    @Test
    void aTextIsNeverSentWithAGap() {
        assertThrows(IllegalArgumentException.class, () -> new NoticeText("Kode {code}", "").filled(one(), one(), ""));
        assertThrows(IllegalStateException.class, () -> texts.text("SELECTED.letter"));
    }

    private static Map<String, String> one() {
        return Map.of("n", "1");
    }
}
