package id.prakerja.selection.draw.drawn.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.draw.domain.DrawResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PackedDrawTest {

    /** The database's order of UUIDs, and that of their text. */
    private static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    @Property(tries = 200)
    void whatWasPackedComesOutUnchanged(
            @ForAll("entries") @Size(max = 50) List<DrawnEntry> entries, @ForAll @IntRange(max = 5000) int number) {
        EntryBlock block = EntryBlock.of(entries.size());
        entries.forEach(entry -> block.add(
                entry.applicantId().getMostSignificantBits(),
                entry.applicantId().getLeastSignificantBits(),
                Integer.parseInt(entry.province()),
                entry.priority(),
                entry.affirmative(),
                entry.result(),
                entry.provinceRank()));

        List<DrawnEntry> expected = new ArrayList<>();
        for (DrawnEntry entry : entries) {
            int rank = number * EntryBlock.SIZE + expected.size() + 1;
            assertEquals(number, EntryBlock.numberOf(rank));
            expected.add(new DrawnEntry(
                    entry.applicantId(),
                    rank,
                    entry.province(),
                    entry.provinceRank(),
                    entry.priority(),
                    entry.affirmative(),
                    entry.result()));
        }
        assertEquals(expected, EntryBlock.unpack(number, block.bytes()));
    }

    @Property(tries = 200)
    void everybodyFindsTheOwnRankAndNobodyElseAny(
            @ForAll("people") @Size(max = 50) List<UUID> people, @ForAll("person") UUID stranger) {
        List<UUID> ordered = people.stream().distinct().sorted(ORDER).toList();
        RankBlock block = RankBlock.of(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            block.add(ordered.get(i).getMostSignificantBits(), ordered.get(i).getLeastSignificantBits(), 7 * i + 1);
        }

        for (int i = 0; i < ordered.size(); i++) {
            assertEquals(OptionalInt.of(7 * i + 1), RankBlock.find(block.bytes(), ordered.get(i)));
        }
        if (!ordered.contains(stranger)) {
            assertEquals(OptionalInt.empty(), RankBlock.find(block.bytes(), stranger));
        }
    }

    @Provide
    Arbitrary<UUID> person() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    @Provide
    Arbitrary<List<UUID>> people() {
        return person().list();
    }

    @Provide
    Arbitrary<List<DrawnEntry>> entries() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, false);
        return Combinators.combine(
                        person(),
                        Arbitraries.integers().between(11, 99),
                        Arbitraries.integers().greaterOrEqual(1),
                        flag,
                        flag,
                        Arbitraries.of(DrawResult.class))
                .as((person, province, rank, priority, affirmative, result) ->
                        new DrawnEntry(person, 1, Integer.toString(province), rank, priority, affirmative, result))
                .list();
    }
}
