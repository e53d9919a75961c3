package id.prakerja.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.testkit.People.Person;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final List<Person> MANY =
            Stream.generate(People::next).limit(20_000).toList();

    @Test
    void noTwoPeopleShareANumberThatMustBeUnique() {
        assertEquals(MANY.size(), MANY.stream().map(Person::nik).distinct().count());
        assertEquals(MANY.size(), MANY.stream().map(Person::email).distinct().count());
        assertEquals(MANY.size(), MANY.stream().map(Person::phone).distinct().count());
    }

    @Test
    void nobodyCanBeARealPerson() {
        assertEquals(
                List.of(),
                MANY.stream()
                        .filter(person -> !person.nik().startsWith("99")
                                || !person.kk().startsWith("99")
                                || person.nik().length() != 16
                                || person.kk().length() != 16)
                        .collect(Collectors.toList()));
    }

    @Test
    void theNikHoldsTheBirthDateAndTheSerial() {
        Person person = People.withSerial(8001);

        assertEquals("010790", person.nik().substring(6, 12));
        assertTrue(person.nik().endsWith("8001"));
    }
}
