package id.prakerja.runner.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void theLargestRemaindersGetWhatIsLeft() {
        // Exact quotas 4.16, 3.33, 2.5: the floors leave one, which goes to the remainder of a half.
        assertArrayEquals(new int[] {4, 3, 3}, Apportionment.divide(10, List.of(5.0, 4.0, 3.0), weight -> weight));
    }

    @Test
    void equalRemaindersGoInTheOrderOfTheItems() {
        assertArrayEquals(new int[] {2, 1}, Apportionment.divide(3, List.of(1.0, 1.0), weight -> weight));
    }

    @Test
    void theJoinersOfTheWaveAreDividedOverTheProvincesByPopulation() {
        Scenario scenario = ScenarioFile.read("wave-6-2020");

        int[] shares = Apportionment.divide(scenario.joiners(), scenario.provinces(), Scenario.Province::population);

        assertEquals(1_760, Arrays.stream(shares).sum());
        double all = scenario.provinces().stream()
                .mapToDouble(Scenario.Province::population)
                .sum();
        for (int province = 0; province < shares.length; province++) {
            double quota = 1_760 * scenario.provinces().get(province).population() / all;
            assertTrue(
                    Math.abs(shares[province] - quota) < 1,
                    scenario.provinces().get(province).name());
        }
    }

    @Test
    void nothingCanBeDividedWithoutWeights() {
        assertThrows(IllegalArgumentException.class, () -> Apportionment.divide(5, List.of(0.0), weight -> weight));
        assertThrows(
                IllegalArgumentException.class, () -> Apportionment.divide(5, List.of(2.0, -1.0), weight -> weight));
    }
}
