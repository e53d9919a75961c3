package id.prakerja.runner.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CastTest {

    private final Scenario scenario = ScenarioFile.read("wave-6-2020");
    private final List<Applying.Registered> selected = new PeopleGenerator(scenario, 6)
            .generate().stream().limit(800).map(CastTest::registered).toList();
    private final Cast cast = new Cast(scenario, selected);

    @Test
    void theFunnelIsTheProgrammes() {
        assertEquals(742, cast.buyers().size());
        assertEquals(221, cast.finishers().size());
        assertEquals(159, cast.finishers(fate -> fate == Fate.PAID).size());
    }

    @Test
    void everyFinisherHasOneFateAndOnePaymentPartner() {
        int fates = Stream.of(Fate.values())
                .mapToInt(fate -> cast.finishers(each -> each == fate).size())
                .sum();

        assertEquals(221, fates);
        for (Applying.Registered person : cast.finishers()) {
            assertTrue(List.of("bni", "ovo", "linkaja", "gopay").contains(cast.paymentPartner(person)));
        }
    }

    @Test
    void everyPlatformSellsInProportionToItsWeight() {
        long tokopedia = cast.buyers().stream()
                .filter(person -> cast.platform(person).equals("tokopedia"))
                .count();

        assertEquals(223, tokopedia);
    }

    private static Applying.Registered registered(Person person) {
        return new Applying.Registered(
                person, "account", UUID.nameUUIDFromBytes(person.nik().getBytes(StandardCharsets.UTF_8)));
    }
}
