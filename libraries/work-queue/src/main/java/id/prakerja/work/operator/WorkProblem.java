package id.prakerja.work.operator;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why an operator's request about work is refused. */
enum WorkProblem implements ProblemCode {
    WORK_QUEUE_UNKNOWN(new Problem(
            404, "This service has no queue called {0}.", "Layanan ini tidak memiliki antrean bernama {0}.")),
    WORK_ITEM_UNKNOWN(new Problem(
            404,
            "Queue {0} holds no item {1}: it is done, or was never asked for.",
            "Antrean {0} tidak memuat pekerjaan {1}: sudah selesai atau tidak pernah diminta.")),
    WORK_ITEM_NOT_FAILED(new Problem(
            409,
            "Item {0} has not failed; it waits for its turn.",
            "Pekerjaan {0} tidak gagal; masih menunggu giliran."));

    private final Problem problem;

    WorkProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
