package id.prakerja.draw.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Entries for the tests of the draw. */
final class Entries {

    static final int[] PROVINCES = {31, 32, 33, 91};
    static final byte[] SEED = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private Entries() {}

    /** One entry before it is in a list. */
    record Entry(UUID id, int province, boolean priority, boolean affirmative, long family) {}

    static EntryList list(List<Entry> entries) {
        EntryListBuilder builder = new EntryListBuilder();
        entries.forEach(entry ->
                builder.add(entry.id(), entry.province(), entry.priority(), entry.affirmative(), entry.family()));
        return builder.build();
    }

    /** Up to 80 entries of four provinces and a few families; ids are all different. */
    static Arbitrary<List<Entry>> arbitrary() {
        Arbitrary<Entry> one = Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of(31, 32, 33, 91),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 12))
                .as((id, province, priority, affirmative, family) ->
                        new Entry(new UUID(id, ~id), province, priority, affirmative, family));
        return one.list().ofMaxSize(80).uniqueElements(Entry::id);
    }

    /** Many entries by a seeded generator. */
    static List<Entry> many(int count) {
        Random random = new Random(42);
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(new Entry(
                    new UUID(random.nextLong(), random.nextLong()),
                    PROVINCES[random.nextInt(PROVINCES.length)],
                    random.nextInt(10) < 3,
                    false,
                    random.nextInt(count) + 1L));
        }
        return entries;
    }
}
