package id.prakerja.registration.people.applicant.domain;

import id.prakerja.registration.identity.domain.Gender;
import id.prakerja.registration.identity.domain.NumberRules;
import id.prakerja.registration.region.RegionsFile;
import id.prakerja.registration.region.domain.Regions;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.OptionalInt;

/** A sound form for tests, and the rules that it is checked by. */
final class Forms {

    static final LocalDate TODAY = LocalDate.of(2020, 8, 27);

    private Forms() {}

    static FormRules rules() {
        Regions regions = RegionsFile.read("2020");
        return new FormRules(
                new NumberRules(regions::wasProvince, regions::wasRegency, true),
                eligibility(OptionalInt.empty()),
                regions);
    }

    static EligibilityRules eligibility(OptionalInt maximumAge) {
        return new EligibilityRules(
                18,
                maximumAge,
                EnumSet.of(OccupationGroup.CIVIL_SERVANT, OccupationGroup.POLICE),
                EnumSet.of(OccupationGroup.LAID_OFF));
    }

    static RegistrationForm sound() {
        return form("9901010107900001", "3273", OccupationGroup.LAID_OFF, false, LocalDate.of(1990, 7, 1));
    }

    static RegistrationForm form(
            String nik, String regency, OccupationGroup occupation, boolean inEducation, LocalDate birthDate) {
        return new RegistrationForm(
                nik,
                "9901010101150001",
                " Budi   Rekaan ",
                birthDate,
                Gender.MALE,
                "Budi@Example.id",
                "0812-3456-7890",
                "32",
                regency,
                " ",
                Education.SMA,
                occupation,
                inEducation,
                false,
                true);
    }

    static RegistrationForm empty() {
        return new RegistrationForm(
                null, null, null, null, null, null, null, null, null, null, null, null, false, false, false);
    }
}
