package id.prakerja.draw.selftest;

import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.UnsignedOrder;
import id.prakerja.draw.selftest.domain.ChiSquare;
import id.prakerja.draw.selftest.domain.PrivateTraits;
import id.prakerja.draw.selftest.domain.RankTests;
import id.prakerja.draw.selftest.domain.SelfTest;
import id.prakerja.draw.selftest.domain.SelfTests;
import id.prakerja.draw.selftest.domain.SelfTests.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Makes the self-tests of a draw and judges them: as many as fail after the correction of Holm (1979) for their number. */
public final class SelfTesting {

    private static final int TENTHS = 10;
    private static final double THOUSANDTHS = 1000;
    private static final double MILLION = 1_000_000;

    private SelfTesting() {}

    /**
     * All tests of a draw.
     *
     * @param outcome the draw
     * @param traits of its people
     * @param significancePerMillion in how many of a million fair draws any of the tests may fail
     * @param smallestGroup entries that a group needs to stand for itself
     * @return the results
     */
    public static SelfTests of(
            DrawOutcome outcome, PrivateTraits traits, int significancePerMillion, int smallestGroup) {
        RankTests tests = new RankTests(outcome, smallestGroup);
        Map<SelfTest, ChiSquare> found = new EnumMap<>(SelfTest.class);
        repeat(tests, outcome.entries(), found);
        int size = outcome.entries().size();
        int[] joined = UnsignedOrder.of(traits.joinedAt(), (place, other) -> 0);
        byte[] tenth = new byte[size];
        for (int i = 0; i < size; i++) {
            tenth[joined[i]] = (byte) ((long) i * TENTHS / size);
        }
        found.put(
                SelfTest.JOIN_ORDER,
                tests.order(i -> joined[i], (place, next) -> traits.joinedAt()[place] == traits.joinedAt()[next]));
        found.put(SelfTest.JOIN_TENTH, tests.groups(place -> tenth[place]));
        found.put(SelfTest.JOIN_RUNS, tests.runs(i -> joined[i]));
        found.put(SelfTest.APPLICANT_ORDER, tests.order(i -> traits.byApplicant()[i], (place, next) -> false));
        found.put(SelfTest.CHANNEL, tests.groups(place -> traits.channel()[place]));
        found.put(SelfTest.GENDER, tests.groups(place -> traits.gender()[place]));
        found.put(SelfTest.AGE_BAND, tests.groups(place -> traits.ageBand()[place]));
        List<Result> results = found.entrySet().stream()
                .map(each -> Result.of(each.getKey(), each.getValue()))
                .toList();
        return new SelfTests(
                significancePerMillion, smallestGroup, results, failed(results, significancePerMillion), null);
    }

    /**
     * The tests that need nothing but what is public.
     *
     * @param outcome the draw
     * @param smallestGroup entries that a group needs to stand for itself
     * @return their results
     */
    public static List<Result> repeatable(DrawOutcome outcome, int smallestGroup) {
        Map<SelfTest, ChiSquare> found = new EnumMap<>(SelfTest.class);
        repeat(new RankTests(outcome, smallestGroup), outcome.entries(), found);
        return found.entrySet().stream()
                .map(each -> Result.of(each.getKey(), each.getValue()))
                .toList();
    }

    private static void repeat(RankTests tests, EntryList list, Map<SelfTest, ChiSquare> found) {
        found.put(SelfTest.LIST_ORDER, tests.order(i -> i, (place, next) -> false));
        found.put(SelfTest.LIST_RUNS, tests.runs(i -> i));
        found.put(SelfTest.PROVINCE, tests.groups(list::province));
        found.put(
                SelfTest.PROVINCE_IN_PRIORITY, tests.groups(place -> list.priority(place) ? list.province(place) : -1));
        found.put(
                SelfTest.PROVINCE_IN_AFFIRMATIVE,
                tests.groups(place -> list.affirmative(place) ? list.province(place) : -1));
    }

    /**
     * Which tests fail. The least likely result must be less likely than the significance divided by the number of all tests, the next than that
     * divided by one less, and so on until the first that is likely enough; so that any at all fail in no more fair draws than the significance says.
     *
     * @param results of all tests
     * @param significancePerMillion the significance
     * @return the tests that fail, in their order
     */
    public static List<SelfTest> failed(List<Result> results, int significancePerMillion) {
        List<Result> byLikelihood = new ArrayList<>(results);
        byLikelihood.sort(Comparator.comparingDouble(SelfTesting::probability));
        int failing = 0;
        while (failing < results.size()
                && probability(byLikelihood.get(failing)) * (results.size() - failing) * MILLION
                        <= significancePerMillion) {
            failing++;
        }
        return byLikelihood.subList(0, failing).stream()
                .map(Result::test)
                .sorted()
                .toList();
    }

    /**
     * How likely a fair draw gives a result like this one, or a less even one.
     *
     * @param result of a test
     * @return 0 to 1; 1 where there were too few entries
     */
    public static double probability(Result result) {
        return result.degrees() == 0
                ? 1
                : ChiSquaredDistribution.of(result.degrees())
                        .survivalProbability(result.chiSquareThousandths() / THOUSANDTHS);
    }
}
