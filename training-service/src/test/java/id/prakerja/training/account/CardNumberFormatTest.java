package id.prakerja.training.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CardNumberFormatTest {

    private final CardNumberFormat format = new CardNumberFormat("9999");

    @Property(tries = 500)
    void everyNumberHasSixteenDigitsAndPassesTheLuhnCheck(@ForAll @LongRange(max = 99_999_999_999L) long serial) {
        String number = format.number(serial);

        assertTrue(number.matches("9999\\d{12}"), number);
        assertEquals(0, luhn(number) % 10);
    }

    @Test
    void differentSerialsGiveDifferentNumbers() {
        Set<String> numbers =
                LongStream.range(0, 100_000).mapToObj(format::number).collect(Collectors.toSet());

        assertEquals(100_000, numbers.size());
    }

    @Test
    void prefixMustBeFourDigits() {
        assertThrows(IllegalArgumentException.class, () -> new CardNumberFormat("99"));
    }

    @Test
    void onlyTheLastFourDigitsAreShown() {
        assertEquals("************4242", CardNumberFormat.mask("9999123412344242"));
    }

    private static int luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
