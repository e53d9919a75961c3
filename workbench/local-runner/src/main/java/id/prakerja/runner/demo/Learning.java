package id.prakerja.runner.demo;

import id.prakerja.runner.client.PlatformApi;
import id.prakerja.runner.client.TrainingApi;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Participants consent and buy a training on a platform, have the institution redeem the voucher, finish and review. */
public final class Learning {

    private static final int DAYS_TO_BUY = 7;
    private static final int DAYS_TO_FINISH = 14;
    private static final int BEST = 5;
    private static final int WORST_GIVEN = 3;
    private static final int LEAST_SCORE = 70;
    private static final int SCORES = 31;

    private final DemoContext demo;
    private final Market market;
    private final Map<UUID, PlatformApi.Sale> sales = new HashMap<>();

    /** Learners on a market. */
    public Learning(DemoContext demo, Market market) {
        this.demo = demo;
        this.market = market;
    }

    /** Waits for the accounts of the selected, then lets buyers buy and begin. */
    public void buy(Cast cast, long accounts) {
        demo.stages().await("Training accounts issued", accounts, () -> figure("accounts"));
        later(DAYS_TO_BUY);
        buy(cast);
    }

    /** Lets those finish who finish, and those review who review. */
    public void finish(Cast cast) {
        later(DAYS_TO_FINISH);
        complete(cast);
        review(cast);
    }

    private void buy(Cast cast) {
        List<Applying.Registered> buyers = cast.buyers();
        List<PlatformApi.Sale> bought = demo.stages().each("Buying trainings", buyers, person -> {
            Market.Offer offer = market.offer(buyers.indexOf(person));
            String platform = cast.platform(person);
            TrainingApi.Consent consent = demo.training().consent(person.id(), offer.course(), platform, offer.price());
            PlatformApi.Sale sale = market.platform(platform).enrol(offer.course(), consent);
            market.institution(offer.institution()).redeem(sale.voucher());
            return sale;
        });
        for (int number = 0; number < buyers.size(); number++) {
            sales.put(buyers.get(number).id(), bought.get(number));
        }
    }

    private void complete(Cast cast) {
        demo.stages().each("Finishing trainings", cast.finishers(), person -> {
            PlatformApi.Sale sale = sales.get(person.id());
            UUID enrolment = sale.enrolment();
            new Completing(demo, market)
                    .complete(
                            cast.platform(person),
                            new PlatformApi.Completion(
                                    sale.person(),
                                    enrolment,
                                    "CERT-" + enrolment,
                                    LEAST_SCORE + Math.floorMod(enrolment.hashCode(), SCORES),
                                    demo.calendar().now()));
            return enrolment;
        });
    }

    private void review(Cast cast) {
        List<String> comments = demo.scenario().comments();
        demo.stages().each("Reviewing trainings", cast.finishers(Fate::isEntitled), person -> {
            UUID enrolment = sales.get(person.id()).enrolment();
            int taste = Math.floorMod(enrolment.hashCode(), comments.size());
            int rating = WORST_GIVEN + taste % (BEST - WORST_GIVEN + 1);
            demo.training().review(person.id(), enrolment, rating, comments.get(taste));
            return enrolment;
        });
    }

    private void later(int days) {
        demo.calendar().goOn(Period.ofDays(days));
    }

    private long figure(String name) {
        return demo.training().figures().path(name).asLong();
    }
}
