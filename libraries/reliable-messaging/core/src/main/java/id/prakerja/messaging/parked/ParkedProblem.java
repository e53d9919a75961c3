package id.prakerja.messaging.parked;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a parked event cannot be shown or settled as asked. */
public enum ParkedProblem implements ProblemCode {
    /** No such event. */
    PARKED_EVENT_UNKNOWN(new Problem(404, "There is no parked event {0}.", "Tidak ada peristiwa tertahan {0}.")),
    /** It stands behind another, or is settled. */
    PARKED_EVENT_NOT_PARKED(new Problem(
            409,
            "This event is {0}; only one that is PARKED can be retried, and only an open one discarded.",
            "Peristiwa ini berstatus {0}; hanya yang PARKED dapat dicoba lagi, dan hanya yang terbuka dapat dibuang.")),
    /** It failed again. */
    PARKED_EVENT_STILL_FAILING(new Problem(
            422, "The event failed again and stays parked: {0}", "Peristiwa ini gagal lagi dan tetap tertahan: {0}")),
    /** Nobody handles the topic. */
    PARKED_EVENT_WITHOUT_HANDLER(new Problem(
            409,
            "This service has no handler for the topic of event {0}.",
            "Layanan ini tidak memiliki penangan untuk topik peristiwa {0}."));

    private final Problem problem;

    ParkedProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
