package id.prakerja.runner.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** People register, confirm their phones, wait for the identity registry, and join the wave while it is open. */
public record Applying(DemoContext demo) {

    /** Registers everyone, has them confirm their phones, and returns them with their ids. */
    List<Registered> register(List<Person> people) {
        long readyBefore = verified();
        List<Registered> registered = send(people);
        confirm(registered);
        awaitVerified(readyBefore + people.size());
        return registered;
    }

    /** Lets people confirm their phones. */
    public void confirm(List<Registered> people) {
        new Confirming(demo).confirm(people);
    }

    /** Waits until the identity registry has answered about so many. */
    public void awaitVerified(long people) {
        demo.stages().await("Identities confirmed", people, this::verified);
    }

    /** Registers everyone and returns them with their ids. */
    public List<Registered> send(List<Person> people) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < people.size(); number++) {
            numbers.add(number);
        }
        return demo.stages().each("Registering people", numbers, number -> {
            Person person = people.get(number);
            String account = "account-%d-%05d".formatted(demo.wave(), number);
            return new Registered(person, account, demo.registration().register(account, person));
        });
    }

    /** Lets everyone join. */
    public void join(List<Registered> people) {
        demo.stages().each("Joining wave " + demo.wave(), people, person -> {
            demo.registration().join(person.id(), demo.wave());
            return person.id();
        });
    }

    /** How many the identity registry has confirmed. */
    public long verified() {
        return demo.registration().figures().path("identityVerified").asLong();
    }

    /**
     * A person and the id that registration gave them.
     *
     * @param person who
     * @param account the one that registered
     * @param id the one id from registration to the last payout
     */
    public record Registered(Person person, String account, UUID id) {}
}
