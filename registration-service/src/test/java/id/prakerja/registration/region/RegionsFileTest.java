package id.prakerja.registration.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.registration.region.domain.Province;
import id.prakerja.registration.region.domain.Regions;
import org.junit.jupiter.api.Test;

class RegionsFileTest {

    private final Regions regions = RegionsFile.read("2020");

    @Test
    void theDivisionOf2020HasThirtyFourProvinces() {
        assertEquals(34, regions.provinces().size());
        assertTrue(regions.provinces().contains(new Province("32", "Jawa Barat")));
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
