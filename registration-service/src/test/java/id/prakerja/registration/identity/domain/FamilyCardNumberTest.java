package id.prakerja.registration.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyCardNumberTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "320101010115000", "32010101011500011", "3201010101150O01"})
    void hasExactlySixteenDigits(String text) {
        assertEquals(
                IdentityProblem.KK_MALFORMED,
                FamilyCardNumber.read(text, Numbers.REAL).problem());
    }

    @Test
    void belongsToAProvince() {
        assertEquals(
                IdentityProblem.KK_PROVINCE_UNKNOWN,
                FamilyCardNumber.read("9801010101150001", Numbers.REAL).problem());
        assertEquals(
                "3201010101150001",
                FamilyCardNumber.read("3201010101150001", Numbers.REAL).value().digits());
    }

    @Test
    void letsMadeUpFamiliesInOnlyWhereTheSwitchIsOn() {
        assertEquals(
                IdentityProblem.KK_SYNTHETIC_NOT_ACCEPTED,
                FamilyCardNumber.read("9901010101150001", Numbers.REAL).problem());
        assertEquals(
                "99••••••••••0001",
                FamilyCardNumber.read("9901010101150001", Numbers.WITH_SYNTHETIC)
                        .value()
                        .toString());
    }
}
