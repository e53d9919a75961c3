package id.prakerja.registration.offices.list;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why something cannot be done with a list. */
public enum ListProblem implements ProblemCode {
    /** No such list. */
    LIST_UNKNOWN(new Problem(404, "There is no list with this name.", "Tidak ada daftar dengan nama ini.")),
    /** A list does not change its kind. */
    LIST_KIND_FIXED(new Problem(
            409,
            "There is a list with this name of another kind; a list keeps its kind.",
            "Sudah ada daftar dengan nama ini dari jenis lain; jenis daftar tidak berubah.")),
    /** No such version. */
    LIST_VERSION_UNKNOWN(
            new Problem(404, "There is no such version of this list.", "Versi daftar ini tidak ditemukan.")),
    /** One at a time. */
    LIST_VERSION_UNDER_WAY(new Problem(
            409,
            "Another version of this list is under way ({0}). Publish or withdraw it first.",
            "Versi lain dari daftar ini sedang diproses ({0}). Terbitkan atau tarik dahulu.")),
    /** Not the time to decide. */
    LIST_VERSION_NOT_PREPARED(new Problem(
            409,
            "A version is approved or withdrawn once it is PREPARED; the status is {0}.",
            "Versi disetujui atau ditarik setelah berstatus PREPARED; statusnya {0}.")),
    /** Some of its changes have gone out, and the others must follow. */
    LIST_VERSION_PUBLISHING(new Problem(
            409,
            "This version was approved and is being published; have the work tried again instead.",
            "Versi ini sudah disetujui dan sedang diterbitkan; ulangi pekerjaannya.")),
    /** A mark that nobody sees, within a NIK. */
    INVISIBLE_CHARACTER(new Problem(
            400,
            "This NIK holds the invisible character {0}; type it anew.",
            "NIK ini memuat karakter tak terlihat {0}; ketik ulang."));

    private final Problem problem;

    ListProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
