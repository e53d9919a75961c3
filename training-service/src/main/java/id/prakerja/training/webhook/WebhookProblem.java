package id.prakerja.training.webhook;

import id.prakerja.refusal.Problem;
import id.prakerja.refusal.ProblemCode;

/** Why nothing is set about a partner's webhooks. */
public enum WebhookProblem implements ProblemCode {
    /** Nothing is known of where to send. */
    WEBHOOK_ENDPOINT_UNKNOWN(new Problem(
            404, "There is no webhook endpoint of this partner.", "Mitra ini belum mendaftarkan alamat webhook.")),
    /** Not an address that is called. */
    WEBHOOK_ADDRESS_REFUSED(new Problem(
            422,
            "Webhooks go to https addresses with a host and without a password.",
            "Webhook hanya dikirim ke alamat https dengan nama host dan tanpa kata sandi.")),
    /** What was signed names another endpoint. */
    WEBHOOK_ADDRESS_DIFFERS(new Problem(
            409,
            "The endpoint has another address than the one in the request.",
            "Alamat webhook berbeda dengan alamat dalam permintaan.")),
    /** A rotation needs two, not five. */
    WEBHOOK_KEYS_FULL(new Problem(
            409,
            "There are {0} keys already; remove one first.",
            "Sudah ada {0} kunci; hapus salah satu terlebih dahulu.")),
    /** The endpoint has no such key. */
    WEBHOOK_KEY_UNKNOWN(new Problem(404, "The endpoint has no key {0}.", "Alamat webhook tidak memiliki kunci {0}.")),
    /** Messages are signed. */
    WEBHOOK_KEY_IS_THE_LAST(new Problem(
            409,
            "It is the only key; add another first, or remove the endpoint.",
            "Ini satu-satunya kunci; tambahkan kunci lain terlebih dahulu, atau hapus alamat webhook."));

    private final Problem problem;

    WebhookProblem(Problem problem) {
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
