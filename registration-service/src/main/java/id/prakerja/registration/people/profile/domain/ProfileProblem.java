package id.prakerja.registration.people.profile.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why a profile or a declaration is refused. */
public enum ProfileProblem implements ProblemCode {
    /** None, too many, or one twice. */
    TRAININGS_NOT_CHOSEN(new Problem(
            400,
            "Choose one to three different fields of training.",
            "Pilih satu sampai tiga bidang pelatihan yang berbeda.")),
    /** Not a number of years that a person can have worked. */
    YEARS_OF_WORK_IMPOSSIBLE(
            new Problem(400, "The years of work are from 0 to 70.", "Lama bekerja antara 0 dan 70 tahun.")),
    /** The form says that there is a disability, the profile not of which kind. */
    DISABILITY_KIND_NEEDED(new Problem(
            400,
            "Your registration mentions a disability; please say of which kind.",
            "Pendaftaran Anda menyebutkan disabilitas; mohon isi ragamnya.")),
    /** The form mentions no disability. */
    DISABILITY_KIND_UNEXPECTED(new Problem(
            400, "Your registration mentions no disability.", "Pendaftaran Anda tidak menyebutkan disabilitas.")),
    /** A text that is no longer in force, or never was. */
    DECLARATION_NOT_IN_FORCE(new Problem(
            409,
            "The text in force is version {0}; please read and accept that one.",
            "Naskah yang berlaku adalah versi {0}; mohon baca dan setujui versi tersebut.",
            "/v1/declarations")),
    /** Not every declaration was accepted. */
    DECLARATIONS_INCOMPLETE(new Problem(
            400,
            "Both declarations have to be accepted: CONSENT and TRUTHFULNESS.",
            "Kedua pernyataan harus disetujui: CONSENT dan TRUTHFULNESS."));

    private final Problem problem;

    ProfileProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
