package id.prakerja.draw.domain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.draw.pseudonym.EntryPseudonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The worked example of the specification page has the numbers that the code computes. */
class WorkedExampleTest {

    private static final Path SPECIFICATION = Path.of("..", "docs", "draw.md");
    private static final HexFormat HEX = HexFormat.of();
    private static final String FAMILY = "a1b2c3";

    @Test
    void theSpecificationShowsWhatTheCodeComputes() throws IOException {
        byte[] key = HEX.parseHex("ffeeddccbbaa99887766554433221100".repeat(2));
        EntryPseudonyms names = new EntryPseudonyms(7, key);
        EntryListBuilder builder = new EntryListBuilder();
        StringBuilder example = new StringBuilder();
        int[] provinces = {31, 32, 32, 32, 31, 32};
        for (int person = 1; person <= provinces.length; person++) {
            UUID applicant = new UUID(0x7000L, 0x8000000000000000L | person);
            UUID id = names.entryId(applicant);
            boolean shared = person == 3 || person == 4;
            builder.add(
                    id,
                    provinces[person - 1],
                    person <= 3 || person == 6,
                    person >= 5,
                    names.familyCode(shared ? FAMILY : "f" + person));
            example.append("person %d: opening %s\n".formatted(person, HEX.formatHex(names.opening(applicant))));
            example.append("person %d: entry %s\n".formatted(person, id));
        }
        EntryList list = builder.build();
        byte[] canonical = new byte[EntryList.CANONICAL_LENGTH];
        for (int place = 0; place < list.size(); place++) {
            list.canonical(place, canonical);
            example.append("list %d: %s\n".formatted(place + 1, HEX.formatHex(canonical)));
        }
        byte[] secret = HEX.parseHex("00112233445566778899aabbccddeeff".repeat(2));
        byte[] seed = DrawSeed.combine(secret, list.root(), "8cda2e4d");
        example.append("entry root: %s\n".formatted(HEX.formatHex(list.root())));
        example.append("commitment: %s\n".formatted(Commitment.of(secret)));
        example.append("commitment to the key: %s\n".formatted(Commitment.of(key)));
        example.append("draw seed: %s\n".formatted(HEX.formatHex(seed)));
        DrawOutcome outcome = Draw.run(list, seed, SeatPlan.of(5, Map.of("31", 1, "32", 3), 5_000, 2_500), 1);
        byte[] result = new byte[DrawOutcome.CANONICAL_LENGTH];
        for (int rank = 1; rank <= list.size(); rank++) {
            outcome.canonical(rank, result);
            example.append("rank %d: %s %s\n"
                    .formatted(rank, HEX.formatHex(result), outcome.result(outcome.placeOfRank(rank))));
        }
        example.append("outcome root: %s\n".formatted(HEX.formatHex(outcome.root())));

        assertTrue(Files.readString(SPECIFICATION).contains(example), () -> "docs/draw.md should show\n" + example);
    }
}
