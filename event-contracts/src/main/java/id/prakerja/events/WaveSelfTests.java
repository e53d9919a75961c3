package id.prakerja.events;

import java.util.List;

/**
 * By what the statistical self-tests of a wave's draw are judged, fixed at the freeze, and what they came to. Part of {@link WaveChanged}; docs/draw.md says how each is made.
 *
 * @param significancePerMillion in how many of a million fair draws any of the tests may fail
 * @param smallestGroup entries that a group needs to stand for itself
 * @param results of the tests; none until drawn
 * @param failed names of the tests that failed after the correction for their number; no decree follows without an answer
 * @param answer why two people let the decree follow all the same; null where none has failed, or nobody has answered yet
 */
public record WaveSelfTests(
        int significancePerMillion, int smallestGroup, List<Result> results, List<String> failed, String answer) {

    /**
     * What a test came to.
     *
     * @param test its name
     * @param degrees degrees of freedom of its chi-square statistic; 0 where there were too few entries
     * @param chiSquareThousandths the statistic in thousandths, rounded down
     */
    public record Result(String test, int degrees, long chiSquareThousandths) {}
}
