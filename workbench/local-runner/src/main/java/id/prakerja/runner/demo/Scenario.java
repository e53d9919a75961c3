package id.prakerja.runner.demo;

import java.time.Instant;
import java.time.Period;
import java.util.List;

/**
 * All figures of a demo, read from a file so that another wave or scale needs no code.
 *
 * @param title what is played
 * @param wave number of the wave
 * @param seed makes the people and their choices, the same for the same seed
 * @param startsAt instant at which the programme's clock starts, UTC
 * @param daysBeforeOpening days from the start to the opening of the joining window
 * @param daysOpen days the joining window stays open
 * @param daysToDecree days from the closing to the determination
 * @param quota seats
 * @param priorityShareBasisPoints share of the seats for the priority list, in 1/10,000
 * @param joiners people who register and join
 * @param priorityShare share of the joiners who stand on the priority list
 * @param decree number of the decree of determination; {@code {wave}} stands for the wave's number
 * @param funnel shares of those who come through each step
 * @param incentives how often and how far apart incentives are paid
 * @param platforms digital platforms with their share of the sales
 * @param paymentPartners payment partners with their share of the accounts
 * @param institutions training institutions
 * @param trainings number of trainings offered
 * @param subjects what the trainings are about
 * @param prices prices of trainings, in rupiah
 * @param provinces provinces with their population
 * @param givenNames names to make people of
 * @param familyNames names to make people of
 * @param comments what people write in reviews
 */
public record Scenario(
        String title,
        int wave,
        long seed,
        Instant startsAt,
        int daysBeforeOpening,
        int daysOpen,
        int daysToDecree,
        int quota,
        int priorityShareBasisPoints,
        int joiners,
        double priorityShare,
        String decree,
        Funnel funnel,
        Incentives incentives,
        List<Partner> platforms,
        List<Partner> paymentPartners,
        List<Partner> institutions,
        int trainings,
        List<String> subjects,
        List<Long> prices,
        List<Province> provinces,
        List<String> givenNames,
        List<String> familyNames,
        List<String> comments) {

    /**
     * A scenario that can be played.
     *
     * @throws IllegalArgumentException if a figure without which there is nothing to play is missing
     */
    public Scenario {
        requirePositive("wave", wave);
        requirePositive("quota", quota);
        requirePositive("joiners", joiners);
        requirePositive("trainings", trainings);
    }

    /**
     * Returns a scenario that comes with the runner, or one of one's own.
     *
     * @param nameOrPath its name, such as {@code wave-6-2020}, or the path of a file
     * @throws id.prakerja.runner.PlainFailure if there is none or it cannot be understood
     */
    public static Scenario named(String nameOrPath) {
        return ScenarioFile.read(nameOrPath);
    }

    /** Returns the same scenario with other numbers of people, seats and trainings. */
    public Scenario scaledTo(int otherJoiners, int otherQuota, int otherTrainings) {
        return with(wave, startsAt, otherJoiners, otherQuota, otherTrainings, funnel);
    }

    /** Returns the same scenario for another wave of the same programme. */
    public Scenario ofWave(int number, Instant begins, int itsJoiners, int itsQuota) {
        return with(number, begins, itsJoiners, itsQuota, trainings, funnel);
    }

    /** Returns the same scenario with other shares of those who come through. */
    public Scenario with(Funnel other) {
        return with(wave, startsAt, joiners, quota, trainings, other);
    }

    private Scenario with(
            int otherWave,
            Instant otherStart,
            int otherJoiners,
            int otherQuota,
            int otherTrainings,
            Funnel otherFunnel) {
        return new Scenario(
                title,
                otherWave,
                seed,
                otherStart,
                daysBeforeOpening,
                daysOpen,
                daysToDecree,
                otherQuota,
                priorityShareBasisPoints,
                otherJoiners,
                priorityShare,
                decree,
                otherFunnel,
                incentives,
                platforms,
                paymentPartners,
                institutions,
                otherTrainings,
                subjects,
                prices,
                provinces,
                givenNames,
                familyNames,
                comments);
    }

    /** Returns the same scenario with another number of people, and seats and trainings in proportion. */
    public Scenario withJoiners(int number) {
        return scaledTo(
                number, Math.max(1, (int) ((long) quota * number / joiners)), Math.max(institutions.size(), (int)
                        ((long) trainings * number / joiners)));
    }

    private static void requirePositive(String figure, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(figure + " must be a positive number");
        }
    }

    /**
     * Shares of those who come through.
     *
     * @param buy of the recipients, who buy a training in time; the others lose their membership
     * @param finishFirst of the recipients, who finish a first training
     * @param fates of those who finished, how their incentive goes; the shares add up to 1
     */
    public record Funnel(double buy, double finishFirst, List<FateShare> fates) {}

    /**
     * How many share a fate.
     *
     * @param fate what becomes of the incentive
     * @param share of those who finished a first training
     */
    public record FateShare(Fate fate, double share) {}

    /**
     * The schedule to be expected from incentive-service.
     *
     * @param count incentives per person
     * @param every time from one to the next
     * @param rupiah amount of one
     */
    public record Incentives(int count, Period every, long rupiah) {}

    /**
     * A partner of the programme.
     *
     * @param id its id
     * @param name its name
     * @param weight its share of the business, relative to the other weights
     */
    public record Partner(String id, String name, double weight) {}

    /**
     * A province.
     *
     * @param code two digits
     * @param name its name
     * @param population thousands of people by the census of 2020
     * @param regency four-digit code of the city where the made-up people live
     */
    public record Province(String code, String name, double population, String regency) {}
}
