package id.prakerja.draw.publication;

import id.prakerja.draw.domain.EntryList;
import id.prakerja.draw.domain.EntryListBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Reads {@code entries.ndjson} strictly: every line as it would be written, in ascending order, as many as announced. */
final class EntriesReader {

    private static final int PROVINCE = 16;
    private static final int STRATA = 18;
    private static final int FAMILY = 19;

    private final EntryLine line = new EntryLine();
    private final byte[] leaf = new byte[EntryList.CANONICAL_LENGTH];
    private final ByteBuffer fields = ByteBuffer.wrap(leaf);
    private final EntryListBuilder entries = new EntryListBuilder();
    private UUID last;

    EntryList read(InputStream in, DrawParameters parameters) throws IOException, TamperedException {
        Lines lines = new Lines(in);
        for (byte[] text = lines.next(); text.length > 0; text = lines.next()) {
            add(text);
        }
        if (entries.size() != parameters.freeze().eligible()) {
            throw new TamperedException(
                    PackagePart.ENTRIES,
                    "has %d entries, parameters.json says %d"
                            .formatted(entries.size(), parameters.freeze().eligible()));
        }
        return entries.build();
    }

    private void add(byte[] text) throws TamperedException {
        int number = entries.size() + 1;
        if (!line.read(text, leaf)) {
            throw new TamperedException(PackagePart.ENTRIES, number, "is not an entry in its canonical form");
        }
        UUID id = new UUID(fields.getLong(0), fields.getLong(Long.BYTES));
        if (last != null && !follows(last, id)) {
            throw new TamperedException(PackagePart.ENTRIES, number, "is not in ascending order");
        }
        last = id;
        int province = (leaf[PROVINCE] - '0') * 10 + leaf[PROVINCE + 1] - '0';
        entries.add(id, province, (leaf[STRATA] & 1) != 0, (leaf[STRATA] & 2) != 0, fields.getLong(FAMILY));
    }

    /** Ids are ordered as unsigned bytes, which is not the order of {@link UUID#compareTo}. */
    private static boolean follows(UUID before, UUID after) {
        int high = Long.compareUnsigned(before.getMostSignificantBits(), after.getMostSignificantBits());
        return high < 0
                || (high == 0
                        && Long.compareUnsigned(before.getLeastSignificantBits(), after.getLeastSignificantBits()) < 0);
    }
}
