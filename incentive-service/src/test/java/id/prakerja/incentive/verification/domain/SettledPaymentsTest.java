package id.prakerja.incentive.verification.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whom a public value draws from a frozen list. */
class SettledPaymentsTest {

    private static final YearMonth MONTH = YearMonth.of(2020, 10);
    private static final String VALUE = "ab".repeat(32);

    private record Paid(UUID instruction, UUID person) {}

    private final Random random = new Random(7);

    @Test
    void theSameListAndValueDrawTheSameWhateverTheOrderInWhichTheListIsRead() {
        List<Paid> paid = people(300);
        List<SettledPayments.Drawn> drawn = list(paid).draw(VALUE, 20);
        String root = list(paid).root();
        Collections.shuffle(paid, random);

        assertEquals(20, drawn.size());
        assertEquals(drawn, list(paid).draw(VALUE, 20));
        assertEquals(root, list(paid).root());
        assertNotEquals(drawn, list(paid).draw("cd".repeat(32), 20));
    }

    @Test
    void aListWithoutSomebodyHasAnotherRoot() {
        List<Paid> paid = people(40);
        String published = list(paid).root();

        for (int leftOut = 0; leftOut < paid.size(); leftOut++) {
            List<Paid> others = new ArrayList<>(paid);
            others.remove(leftOut);
            assertNotEquals(published, list(others).root());
        }
    }

    @Test
    void whoeverIsSomebodyElseInAnEntryHasAnotherRootToo() {
        List<Paid> paid = people(10);
        String published = list(paid).root();
        paid.set(3, new Paid(paid.get(3).instruction(), paid.get(4).person()));

        assertNotEquals(published, list(paid).root());
    }

    @Test
    void aPersonIsAskedAboutOnePaymentAtMost() {
        UUID often = id();
        List<Paid> paid = people(5);
        IntStream.range(0, 50).forEach(i -> paid.add(new Paid(id(), often)));

        Set<UUID> asked = list(paid).draw(VALUE, 1_000).stream()
                .map(SettledPayments.Drawn::instructionId)
                .collect(Collectors.toSet());

        assertEquals(6, asked.size());
        assertEquals(
                1,
                paid.stream()
                        .filter(one -> one.person().equals(often) && asked.contains(one.instruction()))
                        .count());
    }

    @Test
    void everybodyIsDrawnBySomeValue() {
        List<Paid> paid = people(10);
        Set<UUID> ever = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            list(paid).draw("%064x".formatted(i), 1).forEach(drawn -> ever.add(drawn.instructionId()));
        }

        assertEquals(10, ever.size());
    }

    @Test
    void fromAnEmptyListNobodyIsDrawn() {
        assertTrue(list(List.of()).draw(VALUE, 10).isEmpty());
    }

    @Test
    void publicNamesDifferFromMonthToMonth() {
        Paid one = new Paid(id(), id());
        SettledPayments.Entry october = new SettledPayments(MONTH).entry(one.instruction(), one.person());
        SettledPayments.Entry november =
                new SettledPayments(MONTH.plusMonths(1)).entry(one.instruction(), one.person());

        assertNotEquals(october.entry(), november.entry());
        assertNotEquals(october.person(), november.person());
        assertFalse(october.entry().equals(one.instruction()));
    }

    private List<Paid> people(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Paid(id(), id()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static SettledPayments list(List<Paid> paid) {
        SettledPayments list = new SettledPayments(MONTH);
        paid.forEach(one -> list.add(one.instruction(), one.person(), 600_000));
        return list;
    }
}
