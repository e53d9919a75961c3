package id.prakerja.rest.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.prakerja.refusal.RefusedException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class QueryValuesTest {

    @Test
    void whatIsWellFormedIsRead() {
        assertEquals(DayOfWeek.MONDAY, QueryValues.oneOf("on", "MONDAY", DayOfWeek.class));
        assertEquals(LocalDate.of(2020, 8, 27), QueryValues.day("from", "2020-08-27"));
        assertEquals(Instant.EPOCH, QueryValues.instant("from", "1970-01-01T00:00:00Z"));
    }

    @Test
    void whatWasNotGivenIsNothing() {
        assertNull(QueryValues.oneOf("on", null, DayOfWeek.class));
        assertNull(QueryValues.day("from", null));
        assertNull(QueryValues.instant("from", null));
    }

    @Test
    void whatCannotBeReadIsRefusedByTheNameOfItsParameter() {
        refusesTheField("on", () -> QueryValues.oneOf("on", "monday", DayOfWeek.class));
        refusesTheField("from", () -> QueryValues.day("from", "27-08-2020"));
        refusesTheField("until", () -> QueryValues.instant("until", ""));
    }

    private static void refusesTheField(String field, Executable reading) {
        var refusal = assertThrows(RefusedException.class, reading).refusal();

        assertEquals("FIELD_MALFORMED", refusal.code().name());
        assertEquals("The value of the field %s has the wrong form.".formatted(field), refusal.english());
    }
}
