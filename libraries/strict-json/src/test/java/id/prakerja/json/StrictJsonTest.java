package id.prakerja.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static final ObjectMapper JSON = StrictJson.mapper();

    record Values(
            Integer whole,
            Long amount,
            Double share,
            Boolean answer,
            DayOfWeek choice,
            String text,
            UUID id,
            LocalDate day,
            LocalDateTime local,
            Instant moment,
            List<String> texts,
            Map<String, String> named,
            Inner inner) {}

    record Inner(long price, int hours) {}

    record Declared(boolean accepted) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.9",
                "600000.0",
                "1E3",
                "1E999999999",
                "\"1\"",
                "\"\"",
                "\" \"",
                "true",
                "[1]",
                "99999999999999999999"
            })
    void aWholeNumberIsGivenAsOneAlone(String value) {
        refuses("whole", value);
        refuses("amount", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1.9", "\"\""})
    void anAmountThatMustBeThereIsNeitherCutNorZero(String price) {
        assertEquals("inner.price", fieldAtFault("{\"inner\":{\"price\":" + price + ",\"hours\":1}}"));
    }

    @Test
    void anAmountThatMustBeThereIsNotZeroWhereItIsLeftOut() {
        assertEquals("inner.hours", fieldAtFault("{\"inner\":{\"price\":1}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "\"1\"", "\"\"", "\" \"", "\"monday\"", "true", "1.0", "[\"MONDAY\"]"})
    void anEnumerationIsGivenByItsNameAlone(String value) {
        refuses("choice", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "\"true\"", "\"false\"", "\"\"", "\" \"", "1.0"})
    void aYesOrNoIsTrueOrFalseAlone(String value) {
        refuses("answer", value);
    }

    @Test
    void aQuestionWithoutAnAnswerIsNotNo() {
        assertThrows(JsonProcessingException.class, () -> JSON.readValue("{}", Declared.class));
        assertThrows(JsonProcessingException.class, () -> JSON.readValue("{\"accepted\":null}", Declared.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2002-12-29T17:00:00.000Z\"",
                "\"2002-12-29T17:00:00\"",
                "12050",
                "[2002,12,29]",
                "\"\"",
                "\"29-12-2002\"",
                "\"2002-02-30\"",
                "\"0000-01-01\"",
                "\"-999999999-01-01\"",
                "\"+10000-01-01\""
            })
    void aDateIsADayOfAYearThatEveryStoreHolds(String value) {
        refuses("day", value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1598504400",
                "1598504400.5",
                "\"1598504400\"",
                "[2020,8,27,5,0]",
                "\"2020-08-27T05:00:00\"",
                "\"2020-08-27\"",
                "\"\"",
                "\"+1000000000-12-31T23:59:59Z\"",
                "\"-0001-12-31T23:59:59Z\"",
                "\"0001-01-01T00:00:00+07:00\"",
                "\"9999-12-31T23:59:59-07:00\""
            })
    void anInstantIsIsoTextWithItsZone(String value) {
        refuses("moment", value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[2020,8,27,5,0]", "\"2020-08-27T05:00:00Z\"", "\"\"", "1", "\"+1000000000-12-31T23:59:59\""})
    void aLocalTimeIsIsoTextWithoutAZone(String value) {
        refuses("local", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "1.5", "{}", "[\"a\"]", "\"a\\u0000b\"", "\"\\u0000\""})
    void aTextIsATextWithoutNul(String value) {
        refuses("text", value);
    }

    @Test
    void nulIsRefusedInListsAndMapsToo() {
        assertEquals("texts[1]", fieldAtFault("{\"texts\":[\"a\",\"\\u0000\"]}"));
        assertThrows(
                JsonProcessingException.class, () -> JSON.readValue("{\"named\":{\"a\\u0000\":\"b\"}}", Values.class));
        assertEquals("named.a", fieldAtFault("{\"named\":{\"a\":\"\\u0000\"}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "1",
                "\"1-1-1-1-1\"",
                "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
                "\"0192f0c00000700080000000000000001\""
            })
    void anIdIsWrittenInFull(String value) {
        refuses("id", value);
    }

    @Test
    void aFieldGivenTwiceIsRefusedByItsName() {
        assertEquals("text", fieldAtFault("{\"text\":\"0811\",\"text\":\"0812\"}"));
        assertEquals("inner.price", fieldAtFault("{\"inner\":{\"price\":1,\"hours\":1,\"price\":2}}"));
        assertEquals("unknown", fieldAtFault("{\"unknown\":1,\"unknown\":2}"));
        assertThrows(JsonProcessingException.class, () -> JSON.readTree("{\"nik\":1,\"nik\":2}"));
    }

    @Test
    void nothingFollowsTheValue() {
        assertThrows(JsonProcessingException.class, () -> JSON.readValue("{} {}", Values.class));
        assertThrows(JsonProcessingException.class, () -> JSON.readValue("{} x", Values.class));
    }

    @Test
    void depthAndLengthsAreBounded() {
        String deep = "[".repeat(33) + "]".repeat(33);
        String longText = "\"" + "a".repeat(1024 * 1024 + 1) + "\"";
        String longName = "{\"" + "a".repeat(60_000) + "\":1}";
        String longNumber = "1".repeat(41);

        for (String value : List.of(deep, longText, longName, longNumber)) {
            assertThrows(JsonProcessingException.class, () -> JSON.readTree(value));
            assertThrows(
                    JsonProcessingException.class,
                    () -> JSON.readValue("{\"unknown\":" + value + ",\"text\":" + value + "}", Values.class));
        }
    }

    @Test
    void aHugeExponentCostsNothing() throws JsonProcessingException {
        JsonNode huge = JSON.readTree("1E999999999");

        assertTrue(huge.asText().length() < 40, huge::asText);
    }

    @Test
    void aFieldThatIsNotKnownIsPassedOver() throws JsonProcessingException {
        assertEquals(
                "x",
                JSON.readValue("{\"of\":{\"tomorrow\":[1]},\"text\":\"x\"}", Values.class)
                        .text());
    }

    @Test
    void whatIsWellFormedIsReadAndWhatMayBeLeftOutMayBeNull() throws JsonProcessingException {
        Values read = JSON.readValue("""
                {"whole":1,"amount":600000,"share":1,"answer":true,"choice":"MONDAY","text":"x",
                 "id":"0192F0C0-0000-7000-8000-000000000001","day":"2002-12-29","local":"2020-08-27T12:00",
                 "moment":"2020-08-27T12:00:00+07:00","texts":[" a "],"named":{"a":"b"},"inner":null}""", Values.class);

        assertEquals(
                new Values(
                        1,
                        600_000L,
                        1.0,
                        true,
                        DayOfWeek.MONDAY,
                        "x",
                        UUID.fromString("0192f0c0-0000-7000-8000-000000000001"),
                        LocalDate.of(2002, 12, 29),
                        LocalDateTime.of(2020, 8, 27, 12, 0),
                        Instant.parse("2020-08-27T05:00:00Z"),
                        List.of("a"),
                        Map.of("a", "b"),
                        null),
                read);
        assertNull(JSON.readValue("{\"choice\":null}", Values.class).choice());
    }

    @ParameterizedTest
    @CsvSource({"day,2002-12-29", "text,9931010101010001", "id,0192f0c0-0000-7000-8000-000000000001"})
    void whatNobodySeesAtTheEndsIsTakenOff(String field, String value) throws JsonProcessingException {
        Values clean = JSON.readValue("{\"" + field + "\":\"" + value + "\"}", Values.class);

        assertEquals(
                clean,
                JSON.readValue(
                        "{\"" + field + "\":\"\u00a0\u200e\\ufeff " + value + "\u200b\u202c\t".replace("\t", "\\t")
                                + "\"}",
                        Values.class));
    }

    private static void refuses(String field, String value) {
        assertEquals(field, fieldAtFault("{\"" + field + "\":" + value + "}").replace("[0]", ""));
    }

    private static String fieldAtFault(String json) {
        JsonProcessingException fault =
                assertThrows(JsonProcessingException.class, () -> JSON.readValue(json, Values.class), json);
        return JsonFaults.field(fault).orElseThrow(() -> new AssertionError(fault));
    }
}
