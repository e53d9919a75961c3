package id.prakerja.incentive.survey.domain;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why an answer or a set of questions is refused. */
public enum SurveyProblem implements ProblemCode {
    /** No such survey. */
    SURVEY_UNKNOWN(
            new Problem(
                    404,
                    "There is no survey with this number for you. The first comes after the last monthly incentive.",
                    "Belum ada survei dengan nomor ini untuk Anda. Survei pertama tersedia setelah insentif bulanan terakhir.")),
    /** Too early. */
    SURVEY_NOT_OPEN(new Problem(
            409, "This survey opens at {0}. Come back then.", "Survei ini dibuka pada {0}. Silakan kembali saat itu.")),
    /** Too late. */
    SURVEY_CLOSED(new Problem(
            409,
            "This survey could be answered until {0}.",
            "Survei ini hanya dapat dijawab sampai {0}.",
            "/v1/complaints")),
    /** Once. */
    SURVEY_ANSWERED(new Problem(
            409,
            "You have answered this survey already. The first answer stands.",
            "Anda sudah menjawab survei ini. Jawaban pertama yang berlaku.")),
    /** Incomplete. */
    ANSWER_MISSING(new Problem(422, "The question {0} has no answer.", "Pertanyaan {0} belum dijawab.")),
    /** Not an answer. */
    ANSWER_NOT_POSSIBLE(new Problem(
            422, "This is no answer to the question {0}.", "Ini bukan jawaban yang sah untuk pertanyaan {0}.")),
    /** Not asked. */
    QUESTION_UNKNOWN(
            new Problem(422, "There is no question {0} in this survey.", "Tidak ada pertanyaan {0} dalam survei ini.")),
    /** Not unique. */
    QUESTION_TWICE(new Problem(422, "The question {0} stands in it twice.", "Pertanyaan {0} tercantum dua kali.")),
    /** Cannot be asked. */
    QUESTION_NOT_POSSIBLE(new Problem(
            422,
            "The question {0} needs two different options or more if it is a CHOICE, and none otherwise.",
            "Pertanyaan {0} memerlukan sedikitnya dua pilihan berbeda bila CHOICE, dan tanpa pilihan bila bukan.")),
    /** An empty survey would be paid. */
    NOTHING_REQUIRED(new Problem(
            422,
            "At least one question must be answered; an empty answer would be paid.",
            "Sedikitnya satu pertanyaan wajib dijawab; jawaban kosong akan dibayar.")),
    /** No such set. */
    QUESTION_SET_UNKNOWN(new Problem(
            404, "There is no set of questions {0} in version {1}.", "Tidak ada kumpulan pertanyaan {0} versi {1}.")),
    /** Versions follow each other. */
    QUESTION_SET_VERSION_NOT_NEXT(new Problem(
            409, "The next version of the questions {0} is {1}.", "Versi berikutnya dari pertanyaan {0} adalah {1}."));

    private final Problem problem;

    SurveyProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
