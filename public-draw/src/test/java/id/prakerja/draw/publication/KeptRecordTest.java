package id.prakerja.draw.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.draw.publication.DrawParameters.Freeze;
import id.prakerja.draw.publication.DrawParameters.ListVersion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A package that was made anew in whole, consistent in itself, by somebody with full access to the database. It holds by itself, and whoever kept
 * one public answer names what was changed.
 */
class KeptRecordTest {

    private final String kept = new SampleDraw(40, 2).published();

    @Test
    void anHonestPackageIsWhatWasPublic() {
        assertEquals("VERIFIED", Verifiers.last(new SampleDraw(40, 2).pack(), kept));
    }

    @Test
    void anEntryDroppedOrDoubledOrAnotherFamilyMakesAnotherRoot() {
        for (SampleDraw anew : List.of(new SampleDraw(39, 2), new SampleDraw(41, 2), new SampleDraw(40, 0))) {
            assertEquals("FAILED  kept has another entryRoot than parameters.json", after(anew));
        }
    }

    @Test
    void aNewerVersionOfAListIsNamed() {
        assertEquals("FAILED  kept has another lists than parameters.json", after(new SampleDraw(40, 2, new Story() {
            @Override
            Freeze freeze(int people, String root) {
                List<ListVersion> newer = List.of(new ListVersion("EXCLUSION", "EDUCATION", 13, "a0".repeat(32)));
                return new Freeze(Times.of(FROZEN), people + 3, people + 3, null, newer, people, root);
            }
        })));
    }

    @Test
    void anotherMomentOfTheFreezeIsNamed() {
        assertEquals("FAILED  kept has another frozenAt than parameters.json", after(new SampleDraw(40, 2, new Story() {
            @Override
            Instant frozenAt() {
                return FROZEN.plusSeconds(2);
            }
        })));
    }

    @Test
    void joinsThatWereCountedAfterwardsAreNamed() {
        assertEquals("FAILED  kept has another joined than parameters.json", after(new SampleDraw(40, 2, new Story() {
            @Override
            Freeze freeze(int people, String root) {
                return new Freeze(Times.of(FROZEN), people + 4, people + 4, null, lists(), people, root);
            }
        })));
    }

    @Test
    void aSelfTestThatWasPublishedOtherwiseIsNamed() {
        String published = """
                {"wave": 6, "selfTests": {"significancePerMillion": 10, "smallestGroup": 50, "results": [
                 {"test": "JOIN_ORDER", "degrees": 1, "chiSquareThousandths": 39000}]}}""";

        assertEquals(
                "FAILED  kept has another results than parameters.json",
                Verifiers.last(new SampleDraw(40, 2).pack(), published));
    }

    @Test
    void anotherKeyOfThePseudonymsIsNamed() {
        assertEquals(
                "FAILED  kept has another pseudonymCommitment than parameters.json",
                after(new SampleDraw(40, 2, new Story() {
                    @Override
                    String pseudonymCommitment(byte[] seed, byte[] key) {
                        return "ab".repeat(32);
                    }
                })));
    }

    @Test
    void whoHasTheOpeningOfAnEntryProvesThatItIsOnTheListAndWhose() {
        SampleDraw draw = new SampleDraw(40, 2);

        assertEquals("VERIFIED", Verifiers.last(draw.pack(), draw.own(7)));
        assertEquals(
                "FAILED  kept has an opening that is not of its entry",
                Verifiers.last(draw.pack(), draw.own(7).replaceFirst("\"opening\": \"..", "\"opening\": \"zz")));
        String other = new SampleDraw(41, 2).own(40);
        assertEquals("FAILED  kept has an entry that is not on the list", Verifiers.last(draw.pack(), other));
    }

    @Test
    void entriesOfThePublicLogAreComparedAndThoseOfOtherWavesPassedOver() {
        SampleDraw draw = new SampleDraw(40, 2);
        String log = logged(kept.replaceAll("\\s+", " ").replace("{\"wave\"", "{\"version\": 5, \"wave\""))
                + logged("{\"version\": 5, \"wave\": 7, \"seedCommitment\": \"00\"}")
                + "{\"topic\":\"wave.joins-counted\",\"event\":{\"wave\":6,\"joined\":43}}\n";

        assertEquals("VERIFIED", Verifiers.last(draw.pack(), log));
        assertEquals(
                "FAILED  kept has another joinsCounted than parameters.json",
                Verifiers.last(draw.pack(), log.replace(":43", ":44")));
        assertEquals(
                "FAILED  kept has another announcements than parameters.json",
                Verifiers.last(
                        draw.pack(),
                        log
                                + logged("{\"version\": 1, \"wave\": 6, \"announcements\": [{\"announcedAt\":"
                                        + " \"2023-08-20T00:00:00Z\", \"kind\": \"DRAND\", \"source\": \"another\", \"chain\": \"ab\","
                                        + " \"marginSeconds\": 600, \"availableAt\": null}]}")));
    }

    @Test
    void aDecreeThatIsToldInTwoWaysIsNamed() {
        SampleDraw draw = new SampleDraw(40, 2);
        String determined = logged("{\"version\": 6, \"wave\": 6, \"decree\": \"SK-6\", \"determined\": 40}");
        String later = "{\"version\": 7, \"wave\": 6, \"decree\": \"%s\", \"determined\": %d}";

        assertEquals("VERIFIED", Verifiers.last(draw.pack(), determined + logged(later.formatted("SK-6", 40))));
        assertEquals(
                "FAILED  kept has another decree of DETERMINATION than kept",
                Verifiers.last(draw.pack(), determined + logged(later.formatted("SK-7", 40))));
        assertEquals(
                "FAILED  kept has another participants of DETERMINATION than kept",
                Verifiers.last(draw.pack(), determined + logged(later.formatted("SK-6", 39))));
        assertEquals(
                "FAILED  kept has another version 6 than kept",
                Verifiers.last(draw.pack(), determined + determined.replace("40", "39")));
    }

    private static String logged(String event) {
        return "{\"topic\":\"wave.changed\",\"key\":\"6\",\"id\":\"%s\",\"event\":%s}\n"
                .formatted(java.util.UUID.randomUUID(), event);
    }

    private String after(SampleDraw anew) {
        assertEquals("VERIFIED", Verifiers.java(anew.pack()).get(15), "it holds by itself");
        return Verifiers.last(anew.pack(), kept);
    }
}
