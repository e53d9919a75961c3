package id.prakerja.registration.people.contact.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a contact is not confirmed or changed. */
public enum ContactProblem implements ProblemCode {
    /** Nothing left to confirm. */
    CONTACT_ALREADY_VERIFIED(new Problem(409, "This contact is confirmed already.", "Kontak ini sudah terkonfirmasi.")),
    /** Whoever registered on paper may have given none. */
    CONTACT_MISSING(new Problem(
            409, "There is no such contact yet; add one first.", "Kontak ini belum ada; tambahkan terlebih dahulu.")),
    /** The new contact is the present one. */
    CONTACT_UNCHANGED(new Problem(
            409, "This is the contact that is registered already.", "Kontak ini sama dengan yang sudah terdaftar.")),
    /** No change was asked for. */
    CONTACT_CHANGE_NOT_REQUESTED(
            new Problem(409, "No change of this contact was asked for.", "Tidak ada permintaan perubahan kontak ini."));

    private final Problem problem;

    ContactProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
