package id.prakerja.runner.demo;

import id.prakerja.runner.suite.Suite;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A small wave after the demo's own, whose balances have expired by the time the last incentive is paid: it leaves people who have
 * just been selected and have all of theirs to spend.
 *
 * @param people who can buy a training now
 */
record NewYear(List<Applying.Registered> people) {

    private static final int PEOPLE = 6;

    /** Plays it up to the accounts. */
    static NewYear play(Scenario scenario, int wave, Suite suite, Stages stages) {
        DemoContext demo = DemoContext.of(scenario.scaledTo(PEOPLE, PEOPLE, 1), wave, suite, stages);
        long accountsBefore = accounts(demo);
        Applying applying = new Applying(demo);
        Selecting selecting = new Selecting(demo);
        selecting.plan();
        List<Applying.Registered> registered = applying.register(new PeopleGenerator(demo.scenario(), wave).generate());
        selecting.open();
        applying.join(registered);
        Set<UUID> selected = selecting.select();
        stages.await("Training accounts issued", accountsBefore + selected.size(), () -> accounts(demo));
        return new NewYear(registered.stream()
                .filter(person -> selected.contains(person.id()))
                .toList());
    }

    /** Somebody who can buy. */
    Applying.Registered buyer() {
        return people.get(0);
    }

    private static long accounts(DemoContext demo) {
        return demo.training().figures().path("accounts").asLong();
    }
}
