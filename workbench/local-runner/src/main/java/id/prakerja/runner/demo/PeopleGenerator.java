package id.prakerja.runner.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up the people of a scenario: the same for the same scenario and wave, spread over the provinces in proportion to their
 * population, each with a NIK of their own. Another wave gives other people.
 */
public final class PeopleGenerator {

    private static final String SYNTHETIC_PROVINCE = "99";
    private static final int SERIALS = 9_999;
    private static final int WAVES = 99;
    private static final int WOMEN_DAY_OFFSET = 40;
    private static final double FAMILY_SHARE = 0.1;
    private static final double DISABILITY_SHARE = 0.02;
    private static final LocalDate OLDEST = LocalDate.of(1960, 1, 1);
    private static final LocalDate YOUNGEST = LocalDate.of(2002, 1, 1);
    private static final List<String> EDUCATION = List.of("SD", "SMP", "SMA", "SMA", "SMK", "SMK", "D3", "S1");
    private static final List<String> PRIORITY = List.of("LAID_OFF", "FURLOUGHED");
    private static final List<String> PUBLIC = List.of("UNEMPLOYED", "EMPLOYEE", "SELF_EMPLOYED", "INFORMAL");
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMyy", Locale.ROOT);

    private final Scenario scenario;
    private final int wave;
    private final Random random;

    /** People of one wave of a scenario. */
    public PeopleGenerator(Scenario scenario, int wave) {
        this.scenario = scenario;
        this.wave = wave;
        this.random = new Random(scenario.seed() + wave);
    }

    /** Returns as many people as join. */
    public List<Person> generate() {
        int[] perProvince =
                Apportionment.divide(scenario.joiners(), scenario.provinces(), Scenario.Province::population);
        List<Person> people = new ArrayList<>(scenario.joiners());
        for (int province = 0; province < perProvince.length; province++) {
            for (int count = 0; count < perProvince[province]; count++) {
                people.add(person(people.size(), scenario.provinces().get(province)));
            }
        }
        return people;
    }

    private Person person(int index, Scenario.Province province) {
        boolean woman = random.nextBoolean();
        LocalDate birth = OLDEST.plusDays(random.nextInt((int) (YOUNGEST.toEpochDay() - OLDEST.toEpochDay())));
        String given = pick(scenario.givenNames());
        String family = pick(scenario.familyNames());
        // Every tenth person lives in the household of the one before.
        int household = index > 0 && random.nextDouble() < FAMILY_SHARE ? index - 1 : index;
        return new Person(
                number(index, birth.getDayOfMonth() + (woman ? WOMEN_DAY_OFFSET : 0), birth),
                number(household, 1, LocalDate.of(2015, 1, 1)),
                given + " " + family,
                birth,
                woman ? "FEMALE" : "MALE",
                "%s.%s.%d.%d@example.com".formatted(given, family, wave, index).toLowerCase(Locale.ROOT),
                "+62899%02d%06d".formatted(wave % (WAVES + 1), index),
                province.code(),
                province.regency(),
                pick(EDUCATION),
                random.nextDouble() < scenario.priorityShare() ? pick(PRIORITY) : pick(PUBLIC),
                false,
                random.nextDouble() < DISABILITY_SHARE,
                true);
    }

    /** Sixteen digits: region (99, block of serials, wave), day, month and year, serial from 0001. */
    private String number(int index, int day, LocalDate date) {
        return SYNTHETIC_PROVINCE
                + "%02d".formatted(1 + index / SERIALS)
                + "%02d".formatted(1 + (wave - 1) % WAVES)
                + "%02d".formatted(day)
                + MONTH_AND_YEAR.format(date)
                + "%04d".formatted(1 + index % SERIALS);
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
