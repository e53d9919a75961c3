package id.prakerja.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aRefusalIsToldInTheReadersLanguage() throws JsonProcessingException {
        Answer refused = new Answer(409, JSON.readTree("""
                {"code": "WAVE_NOT_OPEN", "detail": "The wave is not open.",
                 "messages": {"en": "The wave is not open.", "id": "Gelombang tidak dibuka."}}"""));

        assertEquals("Gelombang tidak dibuka.", refused.sentence("id"));
        assertEquals("WAVE_NOT_OPEN", refused.code());
        assertEquals(List.of(), refused.items());
    }

    @Test
    void aServiceThatDoesNotAnswerIsAnAnswerToo() {
        ApiCalls calls = new ApiCalls(JSON, Duration.ofSeconds(2));

        Answer none =
                calls.begin(calls.request("http://localhost:1/v1/waves", "")).join();

        assertFalse(none.isOk());
        assertEquals(0, none.status());
        assertEquals(0, none.number("total"));
    }

    @Test
    void itemsAreThoseOfAPageOrOfAList() throws JsonProcessingException {
        assertEquals(
                1, new Answer(200, JSON.readTree("{\"items\": [{}]}")).items().size());
        assertEquals(2, new Answer(200, JSON.readTree("[{}, {}]")).items().size());
        assertTrue(new Answer(403, JSON.readTree("{}")).isForbidden());
    }
}
