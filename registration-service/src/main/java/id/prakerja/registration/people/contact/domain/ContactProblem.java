package id.prakerja.registration.people.contact.domain;

import id.prakerja.refusal.ProblemCode;

/** Why a contact is not confirmed or changed. */
public enum ContactProblem implements ProblemCode {
    /** Nothing left to confirm. */
    CONTACT_ALREADY_VERIFIED(409, "This contact is confirmed already.", "Kontak ini sudah terkonfirmasi."),
    /** Whoever registered on paper may have given none. */
    CONTACT_MISSING(
            409, "There is no such contact yet; add one first.", "Kontak ini belum ada; tambahkan terlebih dahulu."),
    /** The new contact is the present one. */
    CONTACT_UNCHANGED(
            409, "This is the contact that is registered already.", "Kontak ini sama dengan yang sudah terdaftar."),
    /** No change was asked for. */
    CONTACT_CHANGE_NOT_REQUESTED(
            409, "No change of this contact was asked for.", "Tidak ada permintaan perubahan kontak ini.");

    private final int status;
    private final String english;
    private final String indonesian;

    ContactProblem(int status, String english, String indonesian) {
        this.status = status;
        this.english = english;
        this.indonesian = indonesian;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String indonesian() {
        return indonesian;
    }
}
