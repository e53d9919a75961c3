package id.prakerja.incentive.batch.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PREPARED, APPROVED CANCELLED",
        "APPROVED, PAUSED ISSUED",
        "PAUSED, APPROVED CANCELLED",
        "ISSUED, ''",
        "CANCELLED, ''"
    })
    void goesWhereTheRulesKnowAndNowhereElse(BatchStatus from, String allowed) {
        Set<String> found = Arrays.stream(BatchStatus.values())
                .filter(from::mayBecome)
                .map(Enum::name)
                .collect(Collectors.toSet());

        assertEquals(allowed.isEmpty() ? Set.of() : Set.of(allowed.split(" ")), found);
    }

    @Test
    void nothingLeavesBeforeItIsApproved() {
        assertEquals(
                Set.of(BatchStatus.APPROVED),
                Arrays.stream(BatchStatus.values())
                        .filter(status -> status.mayBecome(BatchStatus.ISSUED))
                        .collect(Collectors.toSet()));
    }
}
