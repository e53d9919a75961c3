package id.prakerja.runner.replay;

import id.prakerja.runner.demo.Applying;
import id.prakerja.runner.demo.Applying.Registered;
import id.prakerja.runner.demo.Cast;
import id.prakerja.runner.demo.Conclusion;
import id.prakerja.runner.demo.DemoContext;
import id.prakerja.runner.demo.Fate;
import id.prakerja.runner.demo.Learning;
import id.prakerja.runner.demo.Market;
import id.prakerja.runner.demo.Paying;
import id.prakerja.runner.demo.PeopleGenerator;
import id.prakerja.runner.demo.Person;
import id.prakerja.runner.demo.Scenario;
import id.prakerja.runner.demo.Scenario.FateShare;
import id.prakerja.runner.demo.Scenario.Funnel;
import id.prakerja.runner.demo.Selecting;
import id.prakerja.runner.demo.Stages;
import id.prakerja.runner.suite.Suite;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Plays a programme wave by wave on a running suite that is new. */
final class Replay {

    private static final Duration BEFORE_THE_OPENING = Duration.ofDays(2);

    private final Suite suite;
    private final Programme programme;
    private final Scenario scenario;
    private final Stages stages;
    private final PrintWriter out;
    private final Population population = new Population();
    private final List<DemoContext> played = new ArrayList<>();
    private long verified;
    private long accounts;
    private Market market;

    Replay(Suite suite, Programme programme, Stages stages, PrintWriter out) {
        this.suite = suite;
        this.programme = programme;
        Scenario named = Scenario.named(programme.scenario());
        this.scenario = named.scaledTo(
                named.joiners(),
                named.quota(),
                Math.max(programme.trainings(), named.institutions().size()));
        this.stages = stages;
        this.out = out;
    }

    /** Plays it to its end; returns whether the services, the topics and the payment partners agree on every figure. */
    boolean play() {
        for (Programme.Season season : programme.seasons()) {
            List<Registered> selected = new ArrayList<>();
            for (Programme.ProgrammeWave wave : season.waves()) {
                selected.addAll(select(wave));
            }
            learnAndBePaid(season, selected);
        }
        DemoContext last = played.get(played.size() - 1);
        out.println();
        boolean asItWas = new PressReport(programme, last).print(out);
        return new Conclusion(played, out).printAgreements() && asItWas;
    }

    private List<Registered> select(Programme.ProgrammeWave wave) {
        out.println("Wave %d".formatted(wave.wave()));
        DemoContext demo = DemoContext.of(
                scenario.ofWave(wave.wave(), programme.startsAt(), wave.joiners(), wave.selected()),
                wave.wave(),
                suite,
                stages);
        Applying applying = new Applying(demo);
        Selecting selecting = new Selecting(demo);
        if (demo.calendar().now().isBefore(wave.opensAt().minus(BEFORE_THE_OPENING))) {
            demo.calendar().goTo(wave.opensAt().minus(BEFORE_THE_OPENING));
        }
        register(wave, demo, applying);
        selecting.plan(wave.opensAt(), wave.closesAt());
        Population.Joiners joiners = population.take(wave.joiners());
        applying.confirm(joiners.first());
        verified += joiners.first().size();
        applying.awaitVerified(verified);
        selecting.open();
        applying.join(joiners.all());
        Set<UUID> selected = selecting.select();
        population.hope(joiners, selected);
        played.add(demo);
        return joiners.all().stream()
                .filter(person -> selected.contains(person.id()))
                .toList();
    }

    /** Those who come by offices are the last of the wave's people. */
    private void register(Programme.ProgrammeWave wave, DemoContext demo, Applying applying) {
        int people = wave.online() + wave.byOffices();
        List<Person> born = new PeopleGenerator(demo.scenario().scaledTo(people, people, 1), wave.wave()).generate();
        List<Person> online = new ArrayList<>();
        List<Person> byOffices = new ArrayList<>();
        for (int number = 0; number < people; number++) {
            boolean office =
                    (long) (number + 1) * wave.byOffices() / people > (long) number * wave.byOffices() / people;
            (office ? byOffices : online).add(born.get(number));
        }
        population.register(applying.send(online));
        new OfficeFiles(demo).register(byOffices);
        verified += byOffices.size();
    }

    private void learnAndBePaid(Programme.Season season, List<Registered> selected) {
        DemoContext demo = played.get(played.size() - 1);
        Cast cast = new Cast(scenario.with(funnel(season)), selected);
        if (market == null) {
            market = Market.open(demo);
        }
        Learning learning = new Learning(demo, market);
        Paying paying = new Paying(demo);
        accounts += selected.size();
        learning.buy(cast, accounts);
        paying.link(cast);
        learning.finish(cast);
        paying.payFirst(cast);
        paying.settleTheRest();
    }

    /** The season's whole numbers as the shares that a cast is made by; whoever is not paid shares the demo's other fates. */
    private Funnel funnel(Programme.Season season) {
        double selected = season.selected();
        double paid = (double) season.paid() / season.finishedFirst();
        double others = scenario.funnel().fates().stream()
                .filter(fate -> fate.fate() != Fate.PAID)
                .mapToDouble(FateShare::share)
                .sum();
        List<FateShare> fates = scenario.funnel().fates().stream()
                .map(fate -> new FateShare(
                        fate.fate(), fate.fate() == Fate.PAID ? paid : fate.share() / others * (1 - paid)))
                .toList();
        return new Funnel(season.bought() / selected, season.finishedFirst() / selected, fates);
    }
}
