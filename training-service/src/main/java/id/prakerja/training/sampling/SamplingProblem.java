package id.prakerja.training.sampling;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something is refused on samples and their rules. */
public enum SamplingProblem implements ProblemCode {
    /** Nothing of this partner waits. */
    NOTHING_HELD(new Problem(
            409,
            "No completion of {0} waits for a sample.",
            "Tidak ada penyelesaian dari {0} yang menunggu pemeriksaan.")),
    /** No such sample. */
    SAMPLE_UNKNOWN(new Problem(404, "There is no such sample.", "Sampel pemeriksaan tidak ditemukan.")),
    /** Not one of those drawn. */
    NOT_IN_SAMPLE(new Problem(
            422, "This completion was not drawn into the sample.", "Penyelesaian ini tidak termasuk dalam sampel.")),
    /** Some are not looked into. */
    SAMPLE_INCOMPLETE(new Problem(
            409,
            "{0} completions of the sample have no finding yet.",
            "{0} penyelesaian dalam sampel belum diperiksa.")),
    /** Some were found false. */
    SAMPLE_FOUND_FALSE(new Problem(
            409,
            "{0} completions of the sample were found false; none can be released by it.",
            "{0} penyelesaian dalam sampel terbukti palsu; sampel ini tidak dapat dilepas.")),
    /** Concluded otherwise. */
    SAMPLE_CONCLUDED(new Problem(409, "The sample is concluded: {0}.", "Sampel sudah disimpulkan: {0}.")),
    /** No rule waits. */
    NO_PROPOSAL(new Problem(
            409, "No such proposal waits for approval.", "Tidak ada usulan seperti itu yang menunggu persetujuan.")),
    /** Two people, where money is at stake. */
    SECOND_PERSON_NEEDED(new Problem(
            403,
            "Another person than who has prepared this decides.",
            "Keputusan harus diambil oleh orang lain daripada yang menyiapkannya."));

    private final Problem problem;

    SamplingProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
