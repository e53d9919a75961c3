package id.prakerja.snap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, times, references. */
class FormsTest {

    private static final UUID ID = UUID.fromString("0198f3a2-b4c1-7d3e-8f2a-9b6c5d4e3f21");

    @Test
    void amountsHaveTwoDecimals() {
        assertEquals("600000.00", SnapAmount.value(600_000));
        assertEquals(OptionalLong.of(600_000), SnapAmount.rupiah("600000.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "600000", "600000.0", "600000.50", "-1.00", "6e5.00", "99999999999999.00", "600,000.00"})
    void whatIsNoWholeAmountIsNone(String value) {
        assertEquals(OptionalLong.empty(), SnapAmount.rupiah(value));
    }

    @Test
    void anExternalIdBelongsToTheDayInJakarta() {
        Instant beforeMidnight = Instant.parse("2020-09-04T16:59:59Z");

        assertEquals("20200904000000000000000042", SnapTime.externalId(beforeMidnight, 42));
        assertEquals("20200905000000000000000042", SnapTime.externalId(beforeMidnight.plusSeconds(1), 42));
        assertThrows(IllegalArgumentException.class, () -> SnapTime.externalId(beforeMidnight, -1));
        assertThrows(IllegalArgumentException.class, () -> SnapTime.externalId(beforeMidnight, Long.MAX_VALUE));
    }

    @Test
    void timesHaveNoFractionsAndJakartasOffset() {
        assertEquals("2020-09-04T10:15:30+07:00", SnapTime.text(Instant.parse("2020-09-04T03:15:30.987Z")));
        assertEquals(Optional.of(Instant.parse("2020-09-04T03:15:30Z")), SnapTime.parse("2020-09-04T10:15:30+07:00"));
    }

    @Test
    void aReferenceThatWasNotGivenStandsForTheIdItIsMadeOfOrForOneOfItsOwn() {
        assertEquals(
                ID, PartnerReference.idOf("linkaja", PartnerReference.of(ID, 64).orElseThrow()));
        assertNotEquals(PartnerReference.idOf("linkaja", "000Z"), PartnerReference.idOf("dana", "000Z"));
    }

    @Test
    void aReferenceIsTheIdOrAStoredNumber() {
        assertEquals(Optional.of("0198f3a2b4c17d3e8f2a9b6c5d4e3f21"), PartnerReference.of(ID, 64));
        assertEquals(Optional.empty(), PartnerReference.of(ID, 20));
        assertEquals("0000000000000000000Z", PartnerReference.ofNumber(35, 20));
        assertThrows(IllegalArgumentException.class, () -> PartnerReference.ofNumber(36, 1));
    }

    @ParameterizedTest
    @CsvSource({
        // Closed from 22:00 to 04:00 in Jakarta, not before ten minutes.
        "2020-09-04T03:00:00Z, 2020-09-04T03:00:00Z, 2020-09-04T03:10:00Z",
        "2020-09-04T03:00:00Z, 2020-09-04T05:00:00Z, 2020-09-04T05:00:00Z",
        "2020-09-04T14:55:00Z, 2020-09-04T14:56:00Z, 2020-09-04T21:00:00Z",
        "2020-09-04T14:00:00Z, 2020-09-04T20:59:59Z, 2020-09-04T21:00:00Z",
        "2020-09-04T14:00:00Z, 2020-09-04T21:00:00Z, 2020-09-04T21:00:00Z"
    })
    void aStatusIsAskedForWhenThePartnerAnswers(Instant credited, Instant now, Instant opens) {
        StatusWindow window = new StatusWindow(Duration.ofMinutes(10), LocalTime.of(22, 0), LocalTime.of(4, 0));

        assertEquals(opens, window.opens(credited, now));
        assertEquals(now, StatusWindow.ALWAYS.opens(credited, now));
    }
}
