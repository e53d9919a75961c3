package id.prakerja.runner.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One wave from the first registration to the last incentive, in the order in which it happened in 2020.
 *
 * @param people everyone who joined
 * @param cast who of the selected did what
 */
record Wave(List<Applying.Registered> people, Cast cast) {

    static Wave play(DemoContext demo) {
        Applying applying = new Applying(demo);
        Selecting selecting = new Selecting(demo);
        List<Person> people = new PeopleGenerator(demo.scenario(), demo.wave()).generate();
        long accountsBefore = demo.training().figures().path("accounts").asLong();

        selecting.beginOnTheScenariosDay();
        selecting.plan();
        List<Applying.Registered> registered = applying.register(people);
        selecting.open();
        applying.join(registered);
        Set<UUID> selected = selecting.select();

        Cast cast = new Cast(
                demo.scenario(),
                registered.stream()
                        .filter(person -> selected.contains(person.id()))
                        .toList());
        Market market = Market.open(demo);
        Learning learning = new Learning(demo, market);
        Paying paying = new Paying(demo);
        learning.buy(cast, accountsBefore + selected.size());
        paying.link(cast);
        learning.finish(cast);
        paying.pay(cast);
        selecting.awaitRevocations(selected.size() - cast.buyers().size());
        return new Wave(registered, cast);
    }
}
