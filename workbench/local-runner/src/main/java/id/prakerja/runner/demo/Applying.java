package id.prakerja.runner.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** People register, confirm their phones, wait for the identity registry, and join the wave while it is open. */
record Applying(DemoContext demo) {

    /** Registers everyone and returns them with their ids. */
    List<Registered> register(List<Person> people) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < people.size(); number++) {
            numbers.add(number);
        }
        long readyBefore = ready();
        List<Registered> registered = demo.stages().each("Registering people", numbers, number -> {
            Person person = people.get(number);
            String account = "account-%d-%05d".formatted(demo.wave(), number);
            return new Registered(person, account, demo.registration().register(account, person));
        });
        new Confirming(demo).confirm(registered);
        demo.stages().await("Identities confirmed", people.size(), () -> ready() - readyBefore);
        return registered;
    }

    /** Lets everyone join. */
    void join(List<Registered> people) {
        demo.stages().each("Joining wave " + demo.wave(), people, person -> {
            demo.registration().join(person.id(), demo.wave());
            return person.id();
        });
    }

    private long ready() {
        return demo.registration().figures().path("identityVerified").asLong();
    }

    /**
     * A person and the id that registration gave them.
     *
     * @param person who
     * @param account the one that registered
     * @param id the one id from registration to the last payout
     */
    record Registered(Person person, String account, UUID id) {}
}
