package id.prakerja.runner.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PeopleGeneratorTest {

    private final Scenario scenario = ScenarioFile.read("wave-6-2020");
    private final List<Person> people = new PeopleGenerator(scenario, 6).generate();

    @Test
    void asManyPeopleAsJoinLiveInAllProvinces() {
        assertEquals(1_760, people.size());
        assertEquals(34, distinct(Person::province));
    }

    @Test
    void theSameScenarioGivesTheSamePeople() {
        assertEquals(people, new PeopleGenerator(scenario, 6).generate());
    }

    @Test
    void everyoneHasANumberAnAddressAndATelephoneOfTheirOwn() {
        assertEquals(people.size(), distinct(Person::nik));
        assertEquals(people.size(), distinct(Person::email));
        assertEquals(people.size(), distinct(Person::phone));
    }

    @Test
    void anotherWaveHasNobodyInCommon() {
        Set<String> numbers = people.stream().map(Person::nik).collect(Collectors.toCollection(HashSet::new));
        numbers.retainAll(new PeopleGenerator(scenario, 7)
                .generate().stream().map(Person::nik).collect(Collectors.toSet()));

        assertEquals(Set.of(), numbers);
    }

    @Test
    void noNumberCanBeARealPersons() {
        for (Person person : people) {
            assertTrue(person.nik().matches("99\\d{14}"), person.nik());
            assertTrue(person.kk().matches("99\\d{14}"), person.kk());
        }
    }

    @Test
    void theNumberTellsBirthDateAndGender() {
        for (Person person : people) {
            int day = person.birthDate().getDayOfMonth() + (person.gender().equals("FEMALE") ? 40 : 0);
            String monthAndYear = DateTimeFormatter.ofPattern("MMyy").format(person.birthDate());
            assertEquals("%02d%s".formatted(day, monthAndYear), person.nik().substring(6, 12));
        }
    }

    @Test
    void everyoneIsOfAgeWhenTheScenarioBegins() {
        LocalDate start = scenario.startsAt().atZone(ZoneOffset.UTC).toLocalDate();
        for (Person person : people) {
            assertTrue(Period.between(person.birthDate(), start).getYears() >= 18, person.toString());
        }
    }

    @Test
    void aboutTheWantedShareStandsOnThePriorityList() {
        long priority = people.stream()
                .filter(person -> Set.of("LAID_OFF", "FURLOUGHED").contains(person.occupationGroup()))
                .count();

        assertEquals(scenario.priorityShare(), (double) priority / people.size(), 0.04);
    }

    private long distinct(Function<Person, String> property) {
        return people.stream().map(property).distinct().count();
    }
}
