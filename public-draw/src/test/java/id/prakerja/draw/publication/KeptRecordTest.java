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

    private String after(SampleDraw anew) {
        assertEquals("VERIFIED", Verifiers.java(anew.pack()).get(15), "it holds by itself");
        return Verifiers.last(anew.pack(), kept);
    }
}
