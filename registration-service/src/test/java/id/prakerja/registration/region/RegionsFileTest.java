package id.prakerja.registration.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.region.domain.Division;
import id.prakerja.registration.region.domain.Province;
import id.prakerja.registration.region.domain.Regency;
import id.prakerja.registration.region.domain.Regions;
import id.prakerja.registration.region.domain.Successor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsFileTest {

    private final Regions regions = RegionsFile.read("2020");

    @Test
    void theDivisionOf2020HasThirtyFourProvinces() {
        assertEquals(34, regions.provinces().size());
        assertTrue(regions.provinces().contains(new Province("32", "Jawa Barat")));
    }

    @ParameterizedTest
    @CsvSource({"2020, 34", "2022, 38"})
    void everyDivisionThatComesWithTheServiceIsSoundAndHas416RegenciesAnd98Cities(String version, int provinces) {
        Division division = RegionsFile.division(version);

        assertEquals(Set.of(), division.faults());
        assertEquals(provinces, division.provinces().size());
        long cities = division.regencies().stream()
                .filter(regency -> regency.code().charAt(2) == '7')
                .count();
        assertEquals(98, cities);
        assertEquals(416, division.regencies().size() - cities);
    }

    @Test
    void everyRegencyOfTheDividedProvincesHasASuccessorOfTheSameName() {
        Map<String, String> former = names(RegionsFile.division("2020"));
        Division present = RegionsFile.division("2022");

        assertEquals(42, present.successors().size());
        present.successors()
                .forEach(each ->
                        assertEquals(former.get(each.former()), names(present).get(each.code()), each.former()));
        former.keySet().stream()
                .filter(code -> code.startsWith("91") || code.startsWith("92"))
                .forEach(code -> assertTrue(
                        present.successors().stream()
                                .anyMatch(each -> each.former().equals(code)),
                        code));
    }

    @Test
    void aNumberOfAFormerDivisionStaysValidAndANewProvinceIsKnownAtOnce() {
        Regions changing = RegionsFile.read("2022");
        assertTrue(changing.isProvince("96"));

        changing.enforce(RegionsFile.division("2020"));

        assertFalse(changing.isProvince("96"));
        assertTrue(changing.wasProvince("96"));
        assertEquals("2020", changing.version());
    }

    @Test
    void whatIsWrongWithADivisionIsToldAtOnce() {
        Division unsound = new Division(
                "x",
                List.of(new Province("99", "Rekaan"), new Province("11", "Aceh"), new Province("12", "Sumatera Utara")),
                List.of(
                        new Regency("1101", ""),
                        new Regency("1102", "Entah"),
                        new Regency("1140", "Entah"),
                        new Regency("1301", "Entah")),
                List.of(new Successor("9101", "9301")));

        assertEquals(Set.of("12", "99", "1101", "1140", "1301", "9301"), unsound.faults());
    }

    private static Map<String, String> names(Division division) {
        return division.regencies().stream().collect(Collectors.toMap(Regency::code, Regency::name));
    }

    @Test
    void nobodyLivesInTheProvinceOfMadeUpPeople() {
        assertFalse(regions.isProvince("99"));
    }

    @Test
    void aRegencyStartsWithItsProvince() {
        assertTrue(regions.isRegencyOf("3204", "32"));
        assertTrue(regions.isRegencyOf("3273", "32"));
        assertFalse(regions.isRegencyOf("3373", "32"));
        assertFalse(regions.isRegencyOf("3200", "32"));
        assertFalse(regions.isRegencyOf("3270", "32"));
        assertFalse(regions.isRegencyOf("32731", "32"));
    }

    @Test
    void aVersionThatDoesNotExistIsNamed() {
        IllegalStateException missing = assertThrows(IllegalStateException.class, () -> RegionsFile.read("1900"));

        assertTrue(missing.getMessage().contains("1900"));
    }
}
