package id.prakerja.draw.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.domain.Draw;
import id.prakerja.draw.domain.DrawOutcome;
import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import id.prakerja.draw.domain.SeatPlan;
import id.prakerja.draw.selftest.domain.ChiSquare;
import id.prakerja.draw.selftest.domain.PrivateTraits;
import id.prakerja.draw.selftest.domain.SelfTest;
import id.prakerja.draw.selftest.domain.SelfTests;
import id.prakerja.draw.selftest.domain.SelfTests.Result;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The self-tests come to known values, leave fair draws alone and name bent ones. */
class SelfTestingTest {

    private static final int PEOPLE = 600;
    private static final int SIGNIFICANCE = 10;
    private static final int SMALLEST = 50;

    /** Hollander and Wolfe (1973), page 116: half-time of mucociliary clearance of three groups of people. */
    @Test
    void groupsComeToThePublishedStatisticOfKruskalAndWallis() {
        ChiSquare found = ChiSquare.ofGroups(new long[] {5, 4, 5}, new long[] {36, 36, 33});

        assertEquals(new ChiSquare(2, 771), found);
        assertEquals(0.68, probability(found), 0.001);
    }

    /** The usual example of ten pairs whose squared differences sum to 194: the coefficient is -29/165. */
    @Test
    void anOrderComesToThePublishedCoefficientOfSpearman() {
        BigInteger squares = BigInteger.valueOf(330);

        assertEquals(new ChiSquare(1, 278), ChiSquare.ofOrder(10, BigInteger.valueOf(-58), squares));
        assertEquals(new ChiSquare(1, 9_000), ChiSquare.ofOrder(10, squares, squares), "the very order");
        assertEquals(ChiSquare.NONE, ChiSquare.ofOrder(10, BigInteger.ZERO, BigInteger.ZERO), "all at once");
    }

    /** Of five and five, six runs are expected with a variance of 20/9. */
    @Test
    void runsComeToTheStatisticOfWaldAndWolfowitz() {
        assertEquals(new ChiSquare(1, 7_200), ChiSquare.ofRuns(5, 5, 10), "ever the other");
        assertEquals(new ChiSquare(1, 0), ChiSquare.ofRuns(5, 5, 6));
    }

    /** From the NIST/SEMATECH table of upper critical values. */
    @ParameterizedTest
    @CsvSource({"1, 3.841, 0.05", "1, 10.828, 0.001", "9, 27.877, 0.001", "33, 47.400, 0.05", "2, 13.816, 0.001"})
    void theProbabilitiesAreThoseOfThePrintedTables(int degrees, double critical, double probability) {
        ChiSquare found = new ChiSquare(degrees, Math.round(critical * 1000));

        assertEquals(probability, probability(found), probability / 500);
    }

    /** The usual example: 0.005 and 0.01 fail at five in a hundred, 0.03 and 0.04 do not, though each alone would. */
    @Test
    void asManyFailAsHolmSays() {
        ChiSquaredDistribution one = ChiSquaredDistribution.of(1);
        Map<SelfTest, Double> probabilities = Map.of(
                SelfTest.LIST_ORDER,
                0.01,
                SelfTest.LIST_RUNS,
                0.04,
                SelfTest.PROVINCE,
                0.03,
                SelfTest.PROVINCE_IN_PRIORITY,
                0.005);
        List<Result> results = probabilities.entrySet().stream()
                .map(each -> new Result(
                        each.getKey(), 1, Math.round(one.inverseSurvivalProbability(each.getValue()) * 1000)))
                .toList();

        assertEquals(List.of(SelfTest.LIST_ORDER, SelfTest.PROVINCE_IN_PRIORITY), SelfTesting.failed(results, 50_000));
        assertEquals(List.of(), SelfTesting.failed(results, 19_000), "0.005 of four is 0.02");
    }

    @Test
    void fairDrawsFailAsSeldomAsTheSignificanceSays() {
        int failures = 0;
        int unlikely = 0;
        for (int i = 0; i < 300; i++) {
            SelfTests tests = test(draw(i, place -> 31 + place % 3), honest(i), 10_000);
            failures += tests.failed().isEmpty() ? 0 : 1;
            unlikely += (int) tests.results().stream()
                    .filter(result -> SelfTesting.probability(result) < 0.05)
                    .count();
        }

        assertTrue(failures <= 9, failures + " of 300 failed at one in a hundred");
        assertTrue(unlikely > 300 * 12 / 40 && unlikely < 300 * 12 / 15, unlikely + " of 3,600 below one in twenty");
    }

    @Test
    void ranksByTheTimeOfJoiningFail() {
        DrawOutcome outcome = draw(1, place -> 31 + place % 3);
        PrivateTraits fair = honest(1);
        long[] joinedAt = new long[PEOPLE];
        for (int rank = 1; rank <= PEOPLE; rank++) {
            joinedAt[outcome.placeOfRank(rank)] = 1_000L * rank;
        }

        SelfTests tests = test(
                outcome,
                new PrivateTraits(joinedAt, fair.channel(), fair.gender(), fair.ageBand(), fair.byApplicant()),
                SIGNIFICANCE);

        assertEquals(List.of(SelfTest.JOIN_ORDER, SelfTest.JOIN_TENTH, SelfTest.JOIN_RUNS), tests.failed());
        assertTrue(tests.unanswered());
        assertTrue(!tests.answered("The clocks stood still").unanswered());
    }

    /** As in 2011, when nine of ten winners of a lottery had applied on its first two days: the tenth counts, not only the direction. */
    @Test
    void ranksThatFavourTheMiddleOfTheJoiningFail() {
        DrawOutcome outcome = draw(2, place -> 31 + place % 3);
        PrivateTraits fair = honest(2);
        long[] joinedAt = new long[PEOPLE];
        for (int rank = 1; rank <= PEOPLE; rank++) {
            joinedAt[outcome.placeOfRank(rank)] = 1_000_000L + (rank % 2 == 0 ? rank : -rank);
        }

        List<SelfTest> failed = test(
                        outcome,
                        new PrivateTraits(joinedAt, fair.channel(), fair.gender(), fair.ageBand(), fair.byApplicant()),
                        SIGNIFICANCE)
                .failed();

        assertEquals(List.of(SelfTest.JOIN_TENTH, SelfTest.JOIN_RUNS), failed);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPLICANT_ORDER", "CHANNEL", "GENDER", "AGE_BAND"})
    void ranksThatFavourSomePeopleFail(SelfTest bent) {
        DrawOutcome outcome = draw(3, place -> 31 + place % 3);
        PrivateTraits fair = honest(3);
        byte[] favoured = new byte[PEOPLE];
        int[] byRank = new int[PEOPLE];
        Random random = new Random(4);
        for (int rank = 1; rank <= PEOPLE; rank++) {
            int place = outcome.placeOfRank(rank);
            byRank[rank - 1] = place;
            favoured[place] = (byte) (random.nextInt(PEOPLE) < rank ? 0 : 1);
        }

        PrivateTraits traits = new PrivateTraits(
                fair.joinedAt(),
                bent == SelfTest.CHANNEL ? favoured : fair.channel(),
                bent == SelfTest.GENDER ? favoured : fair.gender(),
                bent == SelfTest.AGE_BAND ? favoured : fair.ageBand(),
                bent == SelfTest.APPLICANT_ORDER ? byRank : fair.byApplicant());

        assertEquals(List.of(bent), test(outcome, traits, SIGNIFICANCE).failed());
    }

    @Test
    void provincesThatAreFavouredFailWhereTheyAreLookedAt() {
        DrawOutcome fair = draw(5, place -> 31);
        int[] province = new int[PEOPLE];
        for (int rank = 1; rank <= PEOPLE; rank++) {
            province[fair.placeOfRank(rank)] = rank < PEOPLE / 2 ? 31 : 32;
        }

        List<SelfTest> failed =
                test(draw(5, place -> province[place]), honest(5), SIGNIFICANCE).failed();

        assertEquals(
                List.of(SelfTest.PROVINCE, SelfTest.PROVINCE_IN_PRIORITY, SelfTest.PROVINCE_IN_AFFIRMATIVE), failed);
    }

    @Test
    void idsThatWereGroundFail() {
        DrawOutcome many = draw(entries(4 * PEOPLE, 6), place -> 31);
        List<UUID> ground = new ArrayList<>();
        for (int rank = 1; rank <= 4 * PEOPLE; rank++) {
            int place = many.placeOfRank(rank);
            if (Math.abs(place - rank) < PEOPLE / 2) {
                ground.add(many.entries().id(place));
            }
        }

        List<SelfTest> failed =
                SelfTesting.failed(SelfTesting.repeatable(draw(ground, place -> 31), SMALLEST), SIGNIFICANCE);

        assertEquals(List.of(SelfTest.LIST_ORDER, SelfTest.LIST_RUNS), failed);
    }

    @Test
    void smallGroupsArePutTogetherSoThatTheStatisticTellsOfNobody() {
        DrawOutcome outcome = draw(7, place -> place < 20 ? 11 : place < 40 ? 12 : place < 60 ? 13 : 31);
        DrawOutcome together = draw(7, place -> place < 60 ? 99 : 31);
        DrawOutcome few = draw(7, place -> place < 20 ? 11 : place < 310 ? 31 : 32);
        DrawOutcome added = draw(7, place -> place < 310 ? 31 : 32);

        assertEquals(province(together), province(outcome));
        assertEquals(1, province(outcome).degrees());
        assertEquals(province(added), province(few), "to the smaller of the others, of two equal ones to the first");
        assertEquals(
                ChiSquare.NONE.degrees(),
                province(draw(7, place -> place < 20 ? 11 : 31)).degrees());
    }

    @Test
    void tooFewSayNothing() {
        SelfTests tests = SelfTesting.of(
                draw(entries(2 * SMALLEST - 1, 8), place -> 31),
                new PrivateTraits(
                        new long[2 * SMALLEST - 1],
                        new byte[2 * SMALLEST - 1],
                        new byte[2 * SMALLEST - 1],
                        new byte[2 * SMALLEST - 1],
                        IntStream.range(0, 2 * SMALLEST - 1).toArray()),
                SIGNIFICANCE,
                SMALLEST);

        assertTrue(tests.results().stream()
                .filter(result -> result.test() != SelfTest.JOIN_TENTH)
                .allMatch(result -> result.degrees() == 0 && SelfTesting.probability(result) == 1));
        assertEquals(
                Arrays.asList(SelfTest.values()),
                tests.results().stream().map(Result::test).toList());
        assertEquals(List.of(), tests.failed());
    }

    private static Result province(DrawOutcome outcome) {
        return SelfTesting.repeatable(outcome, SMALLEST).stream()
                .filter(result -> result.test() == SelfTest.PROVINCE)
                .findFirst()
                .orElseThrow();
    }

    private static double probability(ChiSquare statistic) {
        return SelfTesting.probability(Result.of(SelfTest.PROVINCE, statistic));
    }

    private static SelfTests test(DrawOutcome outcome, PrivateTraits traits, int significance) {
        return SelfTesting.of(outcome, traits, significance, SMALLEST);
    }

    private static DrawOutcome draw(int seed, IntUnaryOperator province) {
        return draw(entries(PEOPLE, seed), province);
    }

    /** Draws; the province by the place on the list, every second of the priority list, every third affirmative. */
    private static DrawOutcome draw(List<UUID> ids, IntUnaryOperator province) {
        EntryListBuilder builder = new EntryListBuilder();
        List<UUID> sorted = new ArrayList<>(ids);
        sorted.sort((one, other) -> Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits()));
        for (int place = 0; place < sorted.size(); place++) {
            builder.add(sorted.get(place), province.applyAsInt(place), place % 2 == 0, place % 3 == 0, 0);
        }
        EntryList list = builder.build();
        return Draw.run(list, new byte[32], SeatPlan.of(40, Map.of("31", 40), 5_000, 1_000), 0);
    }

    private static List<UUID> entries(int count, int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
    }

    private static PrivateTraits honest(int seed) {
        Random random = new Random(1_000L + seed);
        byte[][] groups = new byte[3][PEOPLE];
        for (byte[] group : groups) {
            for (int i = 0; i < PEOPLE; i++) {
                group[i] = (byte) random.nextInt(3);
            }
        }
        List<Integer> byApplicant =
                new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
        java.util.Collections.shuffle(byApplicant, random);
        return new PrivateTraits(
                random.longs(PEOPLE, 0, 300).toArray(),
                groups[0],
                groups[1],
                groups[2],
                byApplicant.stream().mapToInt(i -> i).toArray());
    }
}
