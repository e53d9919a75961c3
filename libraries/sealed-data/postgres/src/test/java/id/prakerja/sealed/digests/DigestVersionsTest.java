package id.prakerja.sealed.digests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.prakerja.sealed.DigestChain;
import id.prakerja.sealed.digests.DigestVersions.Version;
import id.prakerja.sealed.wrapping.KeyReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DigestVersionsTest {

    private static final KeyReader READER = new KeyReader("letters", Optional.empty());
    private static final Instant THEN = Instant.parse("2020-04-11T00:00:00Z");

    @Test
    void whoHasTheKeysOfTheDatabaseFitsWithAndWithoutOneToCome() {
        assertEquals(Optional.empty(), why(List.of(1), chain(1)));
        assertEquals(Optional.empty(), why(List.of(1), chain(1, 2)));
        assertEquals(Optional.empty(), why(List.of(1, 2), chain(1, 2)));
    }

    @Test
    void theServiceDoesNotStartWithoutAKeyThatDigestsStandUnder() {
        assertTrue(why(List.of(1, 2), chain(1)).orElseThrow().contains("which is not configured"));
    }

    @Test
    void aRotationThatWasBegunNeedsItsKeyBeforeAnybodyWritesUnderIt() {
        Version begun = new Version(2, "2", chain(1, 2).fingerprint(2), THEN, Optional.empty(), Optional.empty());
        List<Version> known = new ArrayList<>(settled(List.of(1)));
        known.add(begun);

        assertEquals(Optional.empty(), DigestVersions.whyUnfit(known, chain(1, 2)));
        assertTrue(DigestVersions.whyUnfit(known, chain(1)).isPresent());
        assertTrue(DigestVersions.whyUnfit(known, chain(1, 3)).isPresent());
    }

    @Test
    void theServiceDoesNotStartWithOtherKeysUnderTheSameIdsOrInAnotherOrder() {
        assertTrue(why(List.of(1), chain(4)).orElseThrow().contains("are others than those that were used"));
        assertTrue(why(List.of(1, 2), chain(2, 1)).isPresent());
    }

    @Test
    void keysAreAddedOneAtATime() {
        assertTrue(why(List.of(1), chain(1, 2, 3)).orElseThrow().contains("at a time"));
    }

    private static Optional<String> why(List<Integer> settled, DigestChain chain) {
        return DigestVersions.whyUnfit(settled(settled), chain);
    }

    private static List<Version> settled(List<Integer> keys) {
        DigestChain chain = chain(keys.toArray(Integer[]::new));
        List<Version> versions = new ArrayList<>();
        for (int version = 1; version <= keys.size(); version++) {
            versions.add(new Version(
                    version,
                    chain.keyId(version),
                    chain.fingerprint(version),
                    THEN,
                    Optional.of(THEN),
                    Optional.of(THEN)));
        }
        return versions;
    }

    private static DigestChain chain(Integer... filledWith) {
        Map<String, String> keys = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (int each : filledWith) {
            byte[] key = new byte[32];
            Arrays.fill(key, (byte) each);
            order.add(String.valueOf(each));
            keys.put(String.valueOf(each), Base64.getEncoder().encodeToString(key));
        }
        return new DigestChain("people", order, keys, READER);
    }
}
