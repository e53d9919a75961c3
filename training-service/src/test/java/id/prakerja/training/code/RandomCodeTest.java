package id.prakerja.training.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomCodeTest {

    @Test
    void codesDifferAndHoldNoCharactersThatLookAlike() {
        SecureRandom random = new SecureRandom();

        Set<String> codes = IntStream.range(0, 10_000)
                .mapToObj(i -> RandomCode.of(16, random))
                .collect(Collectors.toSet());

        assertEquals(10_000, codes.size());
        assertTrue(codes.stream().allMatch(code -> code.matches("[2-9A-HJKMNP-Z]{16}")));
    }
}
