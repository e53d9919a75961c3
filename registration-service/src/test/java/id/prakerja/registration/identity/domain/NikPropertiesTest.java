package id.prakerja.registration.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NikPropertiesTest {

    @Property(tries = 500)
    void readsBackWhateverWasEncoded(
            @ForAll("birthDates") LocalDate birthDate,
            @ForAll Gender gender,
            @ForAll @IntRange(min = 1, max = 9999) int serial) {
        Nik nik = Nik.read(encoded(birthDate, gender, serial), Numbers.WITH_SYNTHETIC)
                .value();

        assertEquals(gender, nik.gender());
        assertTrue(nik.possibleBirthDates().contains(birthDate));
    }

    @Property(tries = 500)
    void eitherReadsANumberOrSaysWhyNot(@ForAll String anything) {
        Reading<Nik> reading = Nik.read(anything, Numbers.WITH_SYNTHETIC);

        assertEquals(reading.value() == null, reading.problem() != null);
    }

    @Property(tries = 1000)
    void neverFailsOnSixteenDigits(@ForAll("sixteenDigits") String digits) {
        Reading<Nik> reading = Nik.read(digits, Numbers.WITH_SYNTHETIC);

        assertTrue(reading.problem() != null || reading.value().digits().equals(digits));
    }

    @Provide
    Arbitrary<LocalDate> birthDates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> sixteenDigits() {
        return Arbitraries.strings().numeric().ofLength(16);
    }

    private static String encoded(LocalDate birthDate, Gender gender, int serial) {
        int day = birthDate.getDayOfMonth() + (gender == Gender.FEMALE ? 40 : 0);
        return "990101%02d%02d%02d%04d".formatted(day, birthDate.getMonthValue(), birthDate.getYear() % 100, serial);
    }
}
