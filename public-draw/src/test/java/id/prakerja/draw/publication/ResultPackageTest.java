package id.prakerja.draw.publication;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a package says is checked by two independent programs, and what is changed in it is found and named by both. */
class ResultPackageTest {

    private static final byte[] PACKAGE = new SampleDraw(250, 2).pack();

    @ParameterizedTest(name = "{0} people, family cap {1}")
    @CsvSource({"0, 0", "1, 0", "30, 0", "30, 1", "700, 2", "1500, 0"})
    void bothVerifiersFindAnHonestPackageToHoldAndSayTheSame(int people, int familyCap) {
        byte[] honest = new SampleDraw(people, familyCap).pack();

        List<String> verdict = Verifiers.java(honest);

        assertEquals(16, verdict.size());
        assertEquals("note    the chain is for trying out: anybody can foresee its values", verdict.get(13));
        assertEquals("VERIFIED", last(verdict));
        assertTrue(verdict.contains("ok      parameters.json: the round is signed by the key of the chain"));
        assertSame(honest);
    }

    @Test
    void theSameDrawGivesTheSameBytes() {
        assertArrayEquals(PACKAGE, new SampleDraw(250, 2).pack());
    }

    @ParameterizedTest
    @EnumSource(PackagePart.class)
    void aChangedByteOfAnyPartIsFoundAndNamedByBoth(PackagePart part) {
        Random random = new Random(part.file().length());
        List<byte[]> tampered = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Map<String, byte[]> files = Archive.unpack(PACKAGE);
            byte[] content = files.get(part.file());
            int at = i == 0 ? 0 : i == 1 ? content.length - 1 : random.nextInt(content.length);
            content[at] ^= (byte) (1 << random.nextInt(7));
            tampered.add(Archive.pack(files));
        }

        for (byte[] each : tampered) {
            String found = last(Verifiers.java(each));
            assertTrue(found.startsWith("FAILED"), found);
            assertTrue(namesPart(found, part), found);
        }
        for (byte[] each : tampered.subList(0, 4)) {
            assertSame(each);
        }
    }

    /** The random value and the seats take effect in the draw alone; everything else is named where it stands. */
    private static boolean namesPart(String found, PackagePart part) {
        return found.contains(part.file()) || (part == PackagePart.PARAMETERS && found.contains("outcomes.ndjson"));
    }

    @Test
    void aChangedByteOfTheArchiveIsFoundOrChangesNoPart() {
        Map<String, byte[]> original = Archive.unpack(PACKAGE);
        int found = 0;
        for (int at = 0; at < PACKAGE.length; at += 7) {
            byte[] changed = PACKAGE.clone();
            changed[at] ^= 0x11;
            if (last(Verifiers.java(changed)).startsWith("FAILED")) {
                found++;
            } else {
                Map<String, byte[]> files = Archive.unpack(changed);
                original.forEach((name, content) -> assertArrayEquals(content, files.get(name)));
            }
        }
        assertTrue(found > PACKAGE.length / 7 * 9 / 10, found + " of " + PACKAGE.length / 7 + " changes were found");
    }

    @Test
    void aSelectedPersonPutInTheOthersPlaceIsFoundInTheLine() {
        Map<String, byte[]> files = Archive.unpack(PACKAGE);
        String outcomes = new String(files.get("outcomes.ndjson"), US_ASCII);
        List<String> lines = new ArrayList<>(outcomes.lines().toList());
        int loser = lines.indexOf(lines.stream()
                .filter(line -> line.contains("NOT_SELECTED"))
                .findFirst()
                .orElseThrow());
        lines.set(loser, lines.get(loser).replace("NOT_SELECTED", "PUBLIC"));
        files.put("outcomes.ndjson", (String.join("\n", lines) + "\n").getBytes(US_ASCII));
        byte[] tampered = Archive.pack(files);

        assertEquals(
                "FAILED  outcomes.ndjson line %d is not what the draw gives".formatted(loser + 1),
                last(Verifiers.java(tampered)));
        assertSame(tampered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"31\": 5/\"+31\": 5", "\"34\": 6/\"34\": 60", "Points\": 7500/Points\": 8501"})
    void parametersThatCannotBeAreFoundByBoth(String change) {
        String[] parts = change.split("/", 2);
        Map<String, byte[]> files = Archive.unpack(PACKAGE);
        String parameters = new String(files.get("parameters.json"), US_ASCII);
        files.put("parameters.json", parameters.replace(parts[0], parts[1]).getBytes(US_ASCII));
        byte[] tampered = Archive.pack(files);

        assertEquals("FAILED  parameters.json has values that are out of range", last(Verifiers.java(tampered)));
        assertSame(tampered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameters.json", "entries.ndjson", "outcomes.ndjson", "manifest.json"})
    void aPartThatIsMissingOrAddedIsFoundByBoth(String part) {
        Map<String, byte[]> fewer = Archive.unpack(PACKAGE);
        fewer.remove(part);
        Map<String, byte[]> more = Archive.unpack(PACKAGE);
        more.put("more-" + part, new byte[0]);
        for (Map<String, byte[]> files : List.of(fewer, more)) {
            List<String> verdict = Verifiers.java(Archive.pack(files));
            assertEquals(List.of("FAILED  container holds other files than a result package does"), verdict);
            assertEquals(verdict, Verifiers.python(Archive.pack(files)));
        }
    }

    @Test
    void whatIsNoArchiveIsNoPackage() {
        byte[] noise = new byte[500];
        new Random(1).nextBytes(noise);

        List<String> verdict = Verifiers.java(noise);

        assertEquals(List.of("FAILED  container cannot be read as a result package"), verdict);
        assertEquals(verdict, Verifiers.python(noise));
        byte[] half = Arrays.copyOf(PACKAGE, PACKAGE.length / 2);
        assertEquals(verdict, Verifiers.java(half));
        assertEquals(verdict, Verifiers.python(half));
    }

    /** The two say the same, but for the signature, which one of them cannot verify and says so. */
    private static void assertSame(byte[] bytes) {
        List<String> python = Verifiers.python(bytes);
        String unverified =
                "note    the round's signature was not verified: Python's standard library has no BLS12-381";
        assertEquals(
                Verifiers.java(bytes).stream()
                        .filter(line -> !line.contains("signed by the key"))
                        .toList(),
                python.stream().filter(line -> !line.equals(unverified)).toList());
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }
}
