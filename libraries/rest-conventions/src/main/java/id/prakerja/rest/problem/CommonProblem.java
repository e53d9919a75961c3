package id.prakerja.rest.problem;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** The refusals that any endpoint may give. A feature's own are in an enum of its own. */
public enum CommonProblem implements ProblemCode {
    /** The body is no JSON. */
    MALFORMED_JSON(new Problem(
            400,
            "The body is not well-formed JSON, or not of the shape that is asked for: {0}.",
            "Isi permintaan bukan JSON yang benar, atau bukan bentuk yang diminta: {0}.")),
    /** A field has a value of the wrong form. */
    FIELD_MALFORMED(new Problem(
            400,
            "The value of the field {0} has the wrong form.",
            "Nilai kolom {0} tidak sesuai dengan bentuk yang diminta.")),
    /** Some values break the rules stated beside the fields. */
    VALIDATION_FAILED(new Problem(
            400,
            "Some values are not acceptable; see violations.",
            "Beberapa nilai tidak dapat diterima; lihat violations.")),
    /** Anything else that is wrong with a request. */
    BAD_REQUEST(new Problem(400, "The request cannot be understood.", "Permintaan tidak dapat dipahami.")),
    /** A request that creates has no key. */
    IDEMPOTENCY_KEY_REQUIRED(
            new Problem(
                    400,
                    "Send an Idempotency-Key header of 1 to 100 printable characters, so that a repeated request has one effect.",
                    "Sertakan header Idempotency-Key (1 sampai 100 karakter) agar permintaan yang terulang hanya berlaku sekali.")),
    /** The same key came with other content. */
    IDEMPOTENCY_KEY_REUSED(new Problem(
            409,
            "This Idempotency-Key was used before with other content.",
            "Idempotency-Key ini sudah dipakai dengan isi yang berbeda.")),
    /** A page size out of bounds. */
    LIMIT_OUT_OF_RANGE(new Problem(400, "The limit must be from 1 to {0}.", "Nilai limit harus antara 1 dan {0}.")),
    /** A cursor that this service did not give. */
    CURSOR_INVALID(new Problem(
            400,
            "The cursor is not one that this list has given out.",
            "Cursor ini bukan yang diberikan oleh daftar ini.")),
    /** No token, or one that does not hold. */
    UNAUTHENTICATED(new Problem(401, "A valid bearer token is needed.", "Diperlukan token yang sah.")),
    /** A valid caller without the right. */
    FORBIDDEN(new Problem(403, "This is not yours to see or do.", "Anda tidak berhak melihat atau melakukan ini.")),
    /** Nothing there. */
    NOT_FOUND(new Problem(404, "There is nothing at this address.", "Tidak ada apa pun di alamat ini.")),
    /** Another method. */
    METHOD_NOT_ALLOWED(
            new Problem(405, "This address does not take this method.", "Alamat ini tidak menerima metode tersebut.")),
    /** Another media type wanted. */
    NOT_ACCEPTABLE(new Problem(
            406,
            "The answer cannot be given in the wanted format.",
            "Jawaban tidak tersedia dalam format yang diminta.")),
    /** Larger than the bound. */
    PAYLOAD_TOO_LARGE(
            new Problem(413, "The request is larger than allowed.", "Permintaan melebihi ukuran yang diizinkan.")),
    /** Another media type sent. */
    UNSUPPORTED_MEDIA_TYPE(new Problem(
            415,
            "The body comes in a format that is not taken here.",
            "Format isi permintaan tidak diterima di sini.")),
    /** Too many requests from one client. */
    TOO_MANY_REQUESTS(new Problem(
            429,
            "Too many requests; please come back a little later.",
            "Terlalu banyak permintaan; silakan coba lagi nanti.")),
    /** The service is full for the moment. */
    BUSY(new Problem(
            503,
            "The service is busy; nothing was stored. Please send the same request again a little later.",
            "Layanan sedang sibuk; tidak ada yang tersimpan. Silakan kirim ulang permintaan yang sama nanti.")),
    /** A store or a partner cannot be reached. */
    TEMPORARILY_UNAVAILABLE(new Problem(
            503,
            "A part that is needed cannot be reached. Please send the same request, with the same Idempotency-Key, again later.",
            "Bagian yang diperlukan sedang tidak dapat dijangkau. Silakan kirim ulang permintaan yang sama nanti.")),
    /** A fault of ours. */
    INTERNAL_ERROR(new Problem(
            500,
            "Something went wrong on our side. Please send the same request again, and tell us if it stays so.",
            "Terjadi kesalahan di pihak kami. Silakan coba lagi, dan hubungi kami bila tetap terjadi."));

    private final Problem problem;

    CommonProblem(Problem problem) {
        this.problem = problem;
    }

    /**
     * The code for a bare HTTP status.
     *
     * @param status 400 to 599
     * @return the code that says the same, the nearest of its class where there is none
     */
    static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> BUSY;
            default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
        };
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
