package id.prakerja.training.xapi;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a statement is refused. */
public enum StatementProblem implements ProblemCode {
    /** Another version of the Experience API, or none named. */
    XAPI_VERSION(new Problem(
            400,
            "The header X-Experience-API-Version must say 1.0.3 or another 1.0.",
            "Header X-Experience-API-Version harus berisi 1.0.3 atau versi 1.0 lainnya.")),
    /** A field that the programme needs. */
    STATEMENT_FIELD_MISSING(new Problem(
            400, "The statement lacks {0}, or it is malformed.", "Pernyataan tidak memuat {0}, atau salah bentuk.")),
    /** The same id, another statement. */
    STATEMENT_CONFLICT(new Problem(
            409, "There is another statement with the id {0}.", "Sudah ada pernyataan lain dengan id {0}.")),
    /** Too many, or none. */
    STATEMENT_COUNT(
            new Problem(400, "A request has 1 to {0} statements.", "Satu permintaan berisi 1 sampai {0} pernyataan.")),
    /** Voids what is not there. */
    VOIDED_STATEMENT_UNKNOWN(new Problem(
            422,
            "You have sent no statement that could be voided with the id {0}.",
            "Anda tidak mengirim pernyataan dengan id {0} yang dapat dibatalkan."));

    private final Problem problem;

    StatementProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
